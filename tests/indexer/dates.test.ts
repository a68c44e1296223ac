import { expect, test } from '@jest/globals';
import { readDate } from '../../indexer/describe/dates.ts';

test.each([
  ['Published 3rd November 2016', '2016-11-03'],
  ['November 2016', '2016-11'],
  ['Version 1 October 2019', '2019-10'],
  ['Issued 28.11.2023', '2023-11-28'],
  ['agreed by the Executive on 7/9/2023', '2023-09-07'],
  ['Annual report 2014', '2014'],
  ['Working Together to Safeguard Children 2018', null],
  ['the Children Act 1989', null],
  ['LSCB Regulations 2006', null],
  ['Smith and Jones (2013)', null],
  ['The police were called at 2045 hours', null],
  ['The police were called at 2015 hrs', null],
  ['To be looked at again in March 2098', null],
  ['Due 1.2.2098', null],
  ['no date at all', null],
])('%s gives %s', (text, date) => expect(readDate(text)).toBe(date));

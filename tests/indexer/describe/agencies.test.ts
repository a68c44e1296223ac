import { expect, test } from '@jest/globals';
import { agenciesIn } from '../../../indexer/describe/agencies.ts';

test.each([
  ['General Practitioner', ['gp']],
  ['GP practice', ['gp']],
  ['Primary Care', ['gp']],
  ['The surgery wrote to both GPs.', ['gp']],
  ['He wore a GPS tag.', []],
  ['MIDWIFERY AND HEALTH VISITING', ['health-visiting', 'maternity']],
])('the agencies of “%s”', (text, agencies) => {
  expect(agenciesIn(text)).toEqual(agencies);
});

import { NOTHING_ASKED, type Search } from '../address/search.ts';

/** A question as people in the field put it, and the search that answers it. */
type Example = { who: string; question: string; search: Search };

/** One question for each kind of person the site is for. */
export const EXAMPLES: readonly Example[] = [
  {
    who: 'Learning and improvement',
    question: 'What keeps coming up about fathers since 2016?',
    search: { ...NOTHING_ASKED, theme: ['fathers'], yearFrom: 2016, group: 'review' },
  },
  {
    who: 'Training',
    question: 'Which findings about safe sleep could I use as case examples?',
    search: {
      ...NOTHING_ASKED,
      theme: ['safe-sleep'],
      kind: ['case-summary', 'finding', 'lesson', 'good-practice'],
    },
  },
  {
    who: 'Writing a review',
    question: 'What has been recommended before about sharing information with GPs?',
    search: { ...NOTHING_ASKED, q: 'GP', theme: ['information-sharing'], kind: ['recommendation'] },
  },
];

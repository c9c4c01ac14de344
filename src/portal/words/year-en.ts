import type { yearNb } from './year-nb.ts';

/** The same in English. */
export const yearEn: typeof yearNb = {
  none: { title: 'No year now', lead: 'No year is under way for you now.' },
  title: 'Our year',
  lead: 'From {{start}} to {{end}}. Then we look at it together.',
  paused: 'The year has a pause, and goes on on {{day}}. There is nothing that you need to do.',
  over: 'The year is over. {{lead}} finds a time when we look at it together.',
  days: 'Our days',
  today: 'Today',
  milestones: {
    'first-status': 'You get a page from us',
    'second-status': 'You get another page',
    'third-status': 'You get the third page',
    'review-due': 'We look at the year together',
  },
  question:
    'Is anything unclear, or does something not suit you? Reply to an e-mail from {{lead}}, and we sort it out.',
};

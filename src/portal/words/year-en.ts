import type { yearNb } from './year-nb.ts';

/** The same in English. */
export const yearEn: typeof yearNb = {
  none: { title: 'No year now', lead: 'No year is under way for you now.' },
  title: 'Our year',
  left: 'Our year: {{days}} left, until {{end}}',
  lastDay: 'Our year: the last day is today',
  fromOn: 'Our year: from {{start}} to {{end}}',
  until: 'Our year: until {{end}}',
  paused: 'The year has a pause, and goes on on {{day}}. There is nothing that you need to do.',
  over: 'The year is over. {{lead}} finds a time when we look at it together.',
  targets: 'Our targets',
  next: {
    'first-status': 'Next: you get a page from us on {{day}}.',
    'second-status': 'Next: you get another page on {{day}}.',
    'third-status': 'Next: you get the third page on {{day}}.',
    'review-due': 'Next: we look at the year together on {{day}}.',
  },
  whole: 'Read the whole page',
  paper: 'Fetch it as a PDF on one sheet',
  days: 'Our days',
  start: 'First day',
  today: 'Today',
  milestones: {
    'first-status': 'You get a page from us',
    'second-status': 'You get another page',
    'third-status': 'You get the third page',
    'review-due': 'We look at the year together',
  },
  question: 'Questions? Reply to an e-mail from {{lead}}.',
};

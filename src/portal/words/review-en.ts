import type { reviewNb } from './review-nb.ts';

/** The same in English. */
export const reviewEn: typeof reviewNb = {
  until: 'You can answer until the end of {{day}}.',
  late: 'The last day was {{day}}. You can answer until {{lead}} opens.',
  openedWithout: {
    client: 'The office opened when the time was over. What you think is heard in the meeting.',
    office: 'You opened when the time was over. What the office thinks is heard in the meeting.',
  },
  save: 'Save the answer',
  saved: 'Thank you, the answer is saved',
  savedLead: 'You can change it until {{lead}} has answered too.',
  change: 'Change the answer',
  pick: 'Choose an answer to each question, and what you would like now.',
  cancel: 'Go back',
  openWithout: 'Open without {{lead}}’s answer',
  code: 'Read the answers',
  codeOwn: 'See or change the answer',
  codeMinutes: 'Read the minutes',
  codeLead: 'We send a code first, so that nobody else reads it.',
  none: { title: 'No joint review', lead: 'Nothing waits for you now.' },
  minutes: 'Minutes',
  minutesLead: 'Is that how it was? Tell us by {{day}}.',
  yes: 'That is how it was',
  no: 'Something is different',
  what: 'What is different?',
  send: 'Send the answer',
  missing: 'Write what is different.',
  answered: {
    accepted: 'You have said that this is how it was.',
    'not-accepted': 'You have said what is different. {{lead}} will be in touch.',
  },
  office: {
    accepted: 'The office has said the same.',
    'not-accepted': 'The office has something to put right as well.',
    waits: 'The office has not answered yet.',
  },
  closed: 'The joint review is done. Thank you for taking part.',
};

import type { handoverNb } from './handover-nb.ts';

export const handoverEn: typeof handoverNb = {
  title: 'When the engagement ends',
  lastDay: 'The last day with {{office}} is {{day}}.',
  none: 'There is nothing to show here.',
  own: {
    title: 'Your documents',
    lead: 'You can fetch all that you have handed in, in one ZIP file.',
    code: 'Show a code and fetch',
    fetch: 'Fetch it all',
    fetched: 'Fetched on {{day}}.',
  },
  mine: { title: 'Does this look right?', lead: 'Confirm, or write what is missing.' },
  powers: { title: 'Our powers of attorney' },
  confirm: 'Confirm',
  dispute: 'Something is missing',
  what: 'What is missing?',
  send: 'Send',
  cancel: 'Cancel',
  details: 'Show what it holds',
  named: '{{act}}: {{line}}',
  forbidden: 'This may not stand here: {{words}}. Write it without.',
};

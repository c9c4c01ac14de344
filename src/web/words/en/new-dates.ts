import type { newDates as nb } from '../nb/new-dates.ts';
import type { Shape } from '../shape.ts';

export const newDates: Shape<typeof nb> = {
  title: 'New dates for clients',
  note: 'The client is told when you approve.',
  cameLate: 'The last of it came {{came}}',
  law: 'Delivered on time, but another client’s statutory deadline goes first',
  promised: 'promised {{promised}}',
  nothingPromised: 'no day is promised',
  proposed: 'New date: {{date}}',
  lawOn: 'statutory deadline {{date}}',
  approve: 'Approve',
  approveOne: '{{date}} for {{report}}, {{name}}',
  told: '{{name}} will be told of the new date, {{date}}.',
  notReached: 'The new date is stored. {{name}} cannot be reached by e-mail. Call the client.',
  takenBack: 'The new date for {{name}} is taken back.',
  waiting: 'Word of {{date}} is sent in a moment.',
  takeBack: 'Take back',
  takeBackOne: '{{date}} for {{report}}, {{name}}',
  notNow: 'Not now',
  notNowOne: 'for {{report}}, {{name}}',
  aside: {
    title: 'No new date for now',
    about: '{{name}}: {{report}}. The client is told nothing. Takt asks again {{date}} if it has not been delivered.',
    reason: 'Why not now?',
    hint: 'It stands in the record.',
    save: 'Save',
    told: 'Takt asks about {{name}} again {{date}}.',
  },
};

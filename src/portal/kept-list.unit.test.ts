import { expect, test } from 'vitest';
import { calendarDate, instant } from '../domain/kernel/index.ts';
import type { PortalHome } from '../http/contract/portal.ts';
import { withoutContents } from './kept-list.ts';

const on = calendarDate('2026-11-25');
const period = { of: 'month', startOn: calendarDate('2026-10-01'), endOn: calendarDate('2026-10-31') } as const;
const company = { clientId: 'client', name: 'Brattli Bygg AS', orgnr: null, missing: 1 };

/** As it is fetched once a code was shown; what the phone may not keep is marked `secret`. */
const opened: PortalHome = {
  person: { name: 'Jo Brattli', language: 'nb', chosenHere: false },
  office: {
    name: 'Nordlys Regnskap',
    brandColour: '#0d4b3f',
    leadName: 'Ingrid Solheim',
    leadEmail: 'ingrid@nordlys.example',
    answerWithinDays: 1,
    demo: false,
  },
  todayOn: on,
  now: instant('2026-11-25T08:00:00.000Z'),
  company,
  companies: [company],
  answersFor: ['vouchers', 'agreement'],
  items: [
    {
      obligationId: 'duty',
      itemKey: 'receipts',
      document: 'receipts',
      name: null,
      essential: true,
      period,
      dueOn: on,
      state: 'returned',
      receivedCount: 1,
      returned: { arrivalId: 'file', reason: 'unreadable', mendByOn: on, words: 'secret' },
    },
  ],
  duties: [
    {
      obligationId: 'duty',
      period,
      dueOn: on,
      agreedDueOn: on,
      state: 'open',
      daysLate: 0,
      plannedOn: null,
      plannedTime: null,
      extension: null,
      answerWithinDays: 1,
      lastFreeOn: null,
      freeThisTime: false,
      surcharge: { per: 'started-week', amountOre: 125_000, capOre: null },
    },
  ],
  beats: [],
  onTimeInARow: 0,
  nextDueOn: on,
  promised: [],
  urgentRequests: [{ id: 'request', what: 'secret', neededOn: on, price: { nb: 'secret', en: 'secret' } }],
  removed: [],
  objections: [
    {
      id: 'objection',
      kind: 'surcharge',
      obligationId: 'duty',
      matterId: 'line',
      documents: ['receipts'],
      period,
      madeOn: on,
      answerByOn: on,
      state: 'partly',
      alone: false,
      answeredOn: on,
      answeredByName: 'Per',
      answerWords: 'secret',
      answerOn: null,
      offOre: 95_000,
    },
  ],
  questions: [
    {
      id: 'question',
      askedByName: 'Ingrid Solheim',
      answerByOn: on,
      state: 'open',
      asked: {
        words: 'secret',
        line: { on, amountMinor: -149_000, text: 'secret' },
        arrival: { id: 'file', name: 'secret' },
        answerWords: 'secret',
      },
    },
  ],
  packageLapses: [],
  meeting: null,
  referral: null,
  review: null,
  handover: null,
  yearEndOn: null,
  waitingProposal: null,
  openedUntil: instant('2026-11-25T09:00:00.000Z'),
};

test('nothing that needs a code, no sum and no word of the office is kept on the phone', () => {
  const kept = withoutContents(opened);
  expect(JSON.stringify(kept)).not.toMatch(/secret|125000|149000/);
  expect(kept.openedUntil).toBeNull();
});

test('what is missing, by when, and that something was asked is kept', () => {
  const kept = withoutContents(opened);
  expect(kept.items).toMatchObject([{ document: 'receipts', state: 'returned', returned: { reason: 'unreadable' } }]);
  expect(kept.questions).toMatchObject([{ askedByName: 'Ingrid Solheim', answerByOn: '2026-11-25', asked: null }]);
});

import { describe, expect, it } from 'vitest';
import { findTemplate, type AgreementTerms, type ReportPromise } from '../agreement/index.ts';
import { calendarDate, timeOfDay, type Closure } from '../kernel/index.ts';
import { workingHoursDefault, type DayRange } from '../meeting/index.ts';
import { decideMove } from './decide-move.ts';
import { gatherWork } from './gather-work.ts';
import { listJobs } from './list-jobs.ts';
import { proposePromises } from './propose-promises.ts';
import type { PromiseAhead, WorkFacts } from './work-facts.ts';

const on = calendarDate;

interface Agreed {
  terms: AgreementTerms;
  vat: 'none' | 'two-monthly';
  duty: string;
  dueOn: string;
  promise: string;
  report: PromiseAhead['report'];
}

/** Vouchers every month by the 10th; a report of each month by the 20th, or the working day before. October's vouchers: Tuesday 10 November 2026; the report Friday the 20th. */
const monthly: Agreed = {
  terms: promising('monthly', 'period-report', { every: 'month' }, { rule: 'day-of-month', day: 20, monthsAfter: 1 }),
  vat: 'none',
  duty: 'vouchers/month/2026-10-01',
  dueOn: '2026-11-10',
  promise: 'promised/month/2026-10-01',
  report: 'period-report',
};
/** Vouchers every VAT term; the return by the 5th of the second month after. September and October: 20 November, Friday 4 December, and Thursday 10 December by the law. */
const vat: Agreed = {
  terms: promising(
    'vat-two-monthly',
    'vat-return',
    { every: 'vat-term' },
    { rule: 'day-of-month', day: 5, monthsAfter: 2 },
  ),
  vat: 'two-monthly',
  duty: 'vouchers/vat-term/2026-09-01',
  dueOn: '2026-11-20',
  promise: 'promised/vat-term/2026-09-01',
  report: 'vat-return',
};

function promising(
  template: 'monthly' | 'vat-two-monthly',
  report: ReportPromise['report'],
  period: ReportPromise['period'],
  due: ReportPromise['due'],
): AgreementTerms {
  const promise: ReportPromise = {
    key: 'promised',
    report,
    period,
    due,
    shift: 'previous',
    from: [],
    whenLate: 'moves',
  };
  return { ...findTemplate(template)!.terms, office: { answerWithinWorkingDays: 1, reports: [promise] } };
}

interface Client {
  id: string;
  agreed?: Agreed;
  /** When the vouchers came; absent: not yet. */
  came?: string;
  /** The day in force. */
  promised?: string;
  stands?: true;
  done?: true;
}

/** Kari has them all, and eight hours a day. Before there is anything to learn from, books are taken to last three hours, a report one and a VAT return three quarters of an hour. */
function factsOf(
  today: string,
  clients: readonly Client[],
  { absences = [], closures = [] }: { absences?: readonly DayRange[]; closures?: readonly Closure[] } = {},
): WorkFacts {
  return {
    now: { on: on(today), time: timeOfDay('08:00') },
    closures,
    people: [{ id: 'kari', workingHours: workingHoursDefault, absences, busy: [] }],
    clients: clients.map(({ id, agreed = monthly }) => ({
      id,
      leadId: 'kari',
      facts: { vat: [{ fromOn: on('2020-01-01'), regime: agreed.vat }] },
      stretches: [{ version: 1, fromOn: on('2026-09-01'), terms: agreed.terms }],
    })),
    duties: clients.map(({ id, agreed = monthly, came }) => ({
      clientId: id,
      key: agreed.duty,
      group: 'month',
      dueOn: on(agreed.dueOn),
      ...(came === undefined ? { state: 'missing' as const } : { state: 'in-hand' as const, deliveredOn: on(came) }),
    })),
    entered: [],
    said: [],
    promises: clients.map(({ id, agreed = monthly, came, promised, stands = false, done = false }): PromiseAhead => ({
      reportId: `report of ${id}`,
      clientId: id,
      promiseKey: agreed.promise,
      report: agreed.report,
      ...(promised === undefined ? {} : { dueOn: on(promised) }),
      isDone: done,
      isThere: came !== undefined,
      cameLate: came !== undefined && came > agreed.dueOn,
      mayMove: !stands,
    })),
  };
}

/** Each proposal on a line: `lie: came-late 11-20, promised 11-23 → 11-25`. */
function told(facts: WorkFacts): string[] {
  return proposePromises(facts, gatherWork(facts)).map(({ clientId, why, cameOn, promisedOn, toOn }) => {
    const before = promisedOn === undefined ? 'nothing promised' : `promised ${promisedOn.slice(5)}`;
    return `${clientId}: ${why} ${cameOn!.slice(5)}, ${before} → ${toOn.slice(5)}`;
  });
}

const late = { came: '2026-11-20', promised: '2026-11-23' };

describe('which clients are to be told another day', () => {
  // Monday 23 November 2026, eight o'clock. A month's books and report take half a day.
  it.each<[string, Client[], string[]]>([
    ['nobody where the next free slot keeps what is promised', [{ id: 'lie', ...late }], []],
    [
      'the third late client of a day that holds two: done on Tuesday, so promised by Wednesday',
      [
        { id: 'lie', ...late },
        { id: 'moe', ...late },
        { id: 'ness', ...late },
      ],
      ['ness: came-late 11-20, promised 11-23 → 11-25'],
    ],
    [
      'a late client after two in time, whose slots are held',
      [
        { id: 'lie', ...late },
        { id: 'berg', came: '2026-11-09', promised: '2026-11-23' },
        { id: 'dahl', came: '2026-11-10', promised: '2026-11-23' },
      ],
      ['lie: came-late 11-20, promised 11-23 → 11-25'],
    ],
    [
      'nobody who came on the weekend after a Friday: that takes no day from the office',
      [{ id: 'berg', agreed: vat, came: '2026-11-22', promised: '2026-11-20' }],
      [],
    ],
    ['nobody before everything has come', [{ id: 'lie' }], []],
    [
      'one to whom nothing is promised since the material came late',
      [{ id: 'lie', came: '2026-11-20' }],
      ['lie: came-late 11-20, nothing promised → 11-24'],
    ],
    [
      'one whose day has passed',
      [{ id: 'lie', came: '2026-11-18', promised: '2026-11-20' }],
      ['lie: came-late 11-18, promised 11-20 → 11-24'],
    ],
    [
      'nobody whose agreement says that the day stands',
      [{ id: 'lie', came: '2026-11-18', promised: '2026-11-20', stands: true }],
      [],
    ],
    ['nobody whose report has come', [{ id: 'lie', came: '2026-11-18', promised: '2026-11-20', done: true }], []],
    [
      'nobody who was in time, where it is the office that is late',
      [{ id: 'berg', came: '2026-11-09', promised: '2026-11-20' }],
      [],
    ],
    [
      'nobody where it is so long ago that somebody has forgotten to tick it off',
      [{ id: 'lie', came: '2026-11-18', promised: '2026-10-20' }],
      [],
    ],
  ])('%s', (_, clients, expected) => {
    expect(told(factsOf('2026-11-23', clients))).toEqual(expected);
  });

  it('a colleague who is ill has no room, and no day is promised on which the office is closed', () => {
    const absences = [{ fromOn: on('2026-11-23'), toOn: on('2026-11-24') }];
    expect(told(factsOf('2026-11-23', [{ id: 'lie', ...late }], { absences }))).toEqual([
      'lie: came-late 11-20, promised 11-23 → 11-26',
    ]);
    const closures = [{ fromOn: on('2026-11-26'), toOn: on('2026-11-27') }];
    expect(told(factsOf('2026-11-23', [{ id: 'lie', ...late }], { absences, closures }))).toEqual([
      'lie: came-late 11-20, promised 11-23 → 11-30',
    ]);
  });

  it('nobody where an evening that was chosen keeps what is promised; a new day never rests on one', () => {
    const three = factsOf(
      '2026-11-23',
      ['lie', 'moe', 'ness'].map((id) => ({ id, ...late })),
    );
    const choosing = (day: string): WorkFacts => ({
      ...three,
      people: three.people.map((person) => ({
        ...person,
        overtime: [{ on: on(day), from: timeOfDay('17:00'), to: timeOfDay('21:00') }],
      })),
    });
    expect(told(choosing('2026-11-23'))).toEqual([]);
    expect(told(choosing('2026-11-24'))).toEqual(told(three));
  });

  it('never after the law: three returns on the 9th, of which one is done on the 10th and promised the same day', () => {
    const came = { agreed: vat, came: '2026-12-08', promised: '2026-12-09' };
    const clients = ['lie', 'moe', 'ness'].map((id) => ({ id, ...came }));
    expect(told(factsOf('2026-12-09', clients))).toEqual(['ness: came-late 12-08, promised 12-09 → 12-10']);
    // A fourth and a fifth find no room by the law: that is for whoever leads, and nothing is promised.
    const many = ['lie', 'moe', 'ness', 'olsen', 'prytz'].map((id) => ({ id, ...came }));
    expect(told(factsOf('2026-12-09', many)).every((line) => line.endsWith('→ 12-10'))).toBe(true);
  });

  it('somebody in time, where somebody’s day of the law leaves no other room', () => {
    const clients: Client[] = [
      { id: 'berg', came: '2026-11-09', promised: '2026-12-09' },
      { id: 'dahl', came: '2026-11-09', promised: '2026-12-09' },
      ...['lie', 'moe', 'ness'].map((id) => ({ id, agreed: vat, came: '2026-12-08', promised: '2026-12-10' })),
    ];
    const lines = told(factsOf('2026-12-09', clients));
    expect(lines).toContain('dahl: law 11-09, promised 12-09 → 12-14');
    expect(lines.filter((line) => line.includes(': law'))).toHaveLength(lines.length);
  });

  it('a told day stands in the plan: the work is due by it, and nobody is asked again while it can be kept', () => {
    const facts = factsOf('2026-11-23', [{ id: 'lie', came: '2026-11-20', promised: '2026-11-25' }]);
    const { ahead } = gatherWork(facts);
    expect(ahead.map(({ job, deadline }) => [job.kind, deadline?.of, deadline?.on])).toEqual(
      expect.arrayContaining([
        ['bookkeeping', 'promise', '2026-11-25'],
        ['period-report', 'promise', '2026-11-25'],
      ]),
    );
    expect(told(facts)).toEqual([]);
  });

  it('is the same each time', () => {
    const facts = factsOf(
      '2026-11-23',
      ['lie', 'moe', 'ness'].map((id) => ({ id, ...late })),
    );
    expect(told(facts)).toEqual(told(facts));
  });
});

describe('whether a day can be approved', () => {
  const open: Client = { id: 'lie', agreed: vat, came: '2026-11-24', promised: '2026-12-08' };
  it.each<[string, Partial<Client> | 'missing', string, string]>([
    ['later than promised, up to the law’s day', {}, '2026-12-10', 'came-late'],
    ['of a client in time: it is not the client’s doing', { came: '2026-11-18' }, '2026-12-09', 'law'],
    ['not after the law', {}, '2026-12-11', 'promise-after-law'],
    ['not on a Saturday', {}, '2026-12-05', 'promise-day'],
    ['not in the past', {}, '2026-11-27', 'promise-day'],
    ['not earlier than what is promised, nor the same', {}, '2026-12-08', 'promise-no-later'],
    ['not while something is missing', 'missing', '2026-12-09', 'promise-missing'],
    ['not when it has come', { done: true }, '2026-12-09', 'promise-none'],
    ['not where the agreement says that the day stands', { stands: true }, '2026-12-09', 'promise-none'],
  ])('%s', (_, changed, toOn, expected) => {
    const missing: Client = { id: open.id, agreed: vat, promised: '2026-12-08' };
    const facts = factsOf('2026-11-30', [changed === 'missing' ? missing : { ...open, ...changed }]);
    const job = listJobs(facts.clients[0]!, [], { fromOn: on('2026-12-01'), toOn: on('2026-12-31') }).find(
      ({ key }) => key === 'vat-return/vat-term/2026-09-01',
    )!;
    const decided = decideMove(job, facts.promises, on(toOn), on('2026-11-30'));
    expect('refused' in decided ? decided.refused : decided.why).toBe(expected);
  });
});

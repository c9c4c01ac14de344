import { describe, expect, it } from 'vitest';
import { standardLateTerm, type LateTerm } from '../agreement/index.ts';
import { calendarDate as on, ore } from '../kernel/index.ts';
import {
  asked,
  came,
  confirmed,
  deliveredOn,
  granted,
  item,
  mending,
  obligation,
  returned,
  romjul,
  said,
} from '../obligation/obligation.testdata.ts';
import { sumOf } from './derive-surcharges.ts';
import { chargedTerm, outcomeOf, outcomesOf, sumOreOf, type Story } from './surcharge.testdata.ts';

const november: Story = { due: '2026-11-20', notice: '2026-11-23' };

describe('the agreed story: twenty days after each VAT term, three days of grace, kr 1 250 per started week', () => {
  const september: Story = {
    due: '2026-09-21',
    notice: '2026-09-22',
    saidFree: true,
    delivered: '2026-09-29',
    term: standardLateTerm,
  };
  const nextTime: Story = { ...november, delivered: '2026-12-09', term: standardLateTerm };

  it('forgives the first time, eight days late on Tue 29 September, and says what it would have been', () => {
    expect(outcomeOf(september, '2026-09-29')).toMatchObject({
      outcome: 'forgiven',
      ended: true,
      arithmetic: { daysLate: 8, chargedDays: 5, sumOre: 125_000 },
    });
  });

  it('asks kr 3 750 the next time, nineteen days late on Wed 9 December', () => {
    expect(outcomesOf([september, nextTime], '2026-12-10')).toMatchObject([
      { outcome: 'forgiven' },
      { outcome: 'due', arithmetic: { daysLate: 19, chargedDays: 15, sumOre: 375_000 } },
    ]);
  });

  it('asks kr 3 750 for 19 − 3 = 16 days when the notice went within the grace', () => {
    const january: Story = { due: '2026-01-20', notice: '2026-01-21', delivered: '2026-02-08' };
    expect(outcomeOf(january, '2026-02-09')).toMatchObject({
      outcome: 'due',
      arithmetic: { daysLate: 19, chargedDays: 16, sumOre: 375_000 },
    });
  });

  it('is forgiven while it still runs', () => {
    const { delivered: _, ...running } = september;
    expect(outcomeOf(running, '2026-09-28')).toMatchObject({ outcome: 'forgiven', ended: false });
  });

  it('keeps the forgiveness when the first lateness was within the grace', () => {
    const withinGrace: Story = { ...september, saidFree: false, delivered: '2026-09-24' };
    expect(outcomesOf([withinGrace, nextTime], '2026-12-10')).toMatchObject([
      { outcome: 'none' },
      { outcome: 'forgiven', arithmetic: { sumOre: 375_000 } },
    ]);
  });

  it('keeps the forgiveness when the first lateness could not be charged', () => {
    const unnoticed: Story = { due: '2026-09-21', delivered: '2026-09-29', term: standardLateTerm };
    expect(outcomesOf([unnoticed, nextTime], '2026-12-10')).toMatchObject([
      { outcome: 'locked', reasons: ['no-notice'] },
      { outcome: 'forgiven' },
    ]);
  });

  it('forgives once for each clause', () => {
    const payroll: Story = { ...nextTime, id: 'payroll', clauseKey: 'payroll' };
    const later: Story = { ...nextTime, id: 'zz', due: '2026-11-21', clauseKey: 'payroll' };
    expect(outcomesOf([september, nextTime, payroll, later], '2026-12-10').map((outcome) => outcome.outcome)).toEqual([
      'forgiven',
      'due',
      'forgiven',
      'due',
    ]);
  });

  it('takes the first by deadline, though it came last', () => {
    const open: Story = { ...september, saidFree: false, delivered: '2026-12-20' };
    expect(outcomesOf([nextTime, open], '2026-12-21').map((outcome) => outcome.outcome)).toEqual(['due', 'forgiven']);
  });

  it('takes the first by deadline, though its id comes last', () => {
    const duties = [
      { ...nextTime, id: 'a' },
      { ...september, saidFree: false, id: 'z' },
    ];
    expect(outcomesOf(duties, '2026-12-21').map((outcome) => outcome.outcome)).toEqual(['due', 'forgiven']);
  });

  it('takes the first by duty when the deadline is the same', () => {
    const duties = [
      { ...nextTime, id: 'b' },
      { ...nextTime, id: 'a' },
    ];
    expect(outcomesOf(duties, '2026-12-21').map((outcome) => outcome.outcome)).toEqual(['due', 'forgiven']);
  });

  it('forgives nothing where the agreement does not', () => {
    expect(outcomeOf({ ...nextTime, term: chargedTerm }, '2026-12-10')).toMatchObject({ outcome: 'due' });
  });
});

describe('a line while the days go, due Fri 20 November 2026, notice Mon 23 November', () => {
  it.each([
    ['Fri 20 Nov', '2026-11-20', 'none', undefined],
    ['Mon 23 Nov', '2026-11-23', 'none', undefined],
    ['Tue 24 Nov', '2026-11-24', 'none', undefined],
    ['Wed 25 Nov', '2026-11-25', 'running', 125_000],
    ['Tue 1 Dec', '2026-12-01', 'running', 125_000],
    ['Wed 2 Dec', '2026-12-02', 'running', 250_000],
    ['Thu 31 Dec', '2026-12-31', 'running', 500_000],
  ])('is on %s (%s) %s', (_, today, expected, sumOre) => {
    const outcome = outcomeOf(november, today);
    expect(outcome.outcome).toBe(expected);
    expect(sumOf(outcome)?.sumOre).toBe(sumOre);
  });

  it.each([
    ['on the deadline', '2026-11-20', 'none', 0],
    ['on the last free day', '2026-11-24', 'none', 0],
    ['on the first that costs', '2026-11-25', 'due', 125_000],
    ['a week later', '2026-12-02', 'due', 250_000],
  ])('delivered %s (%s) is %s', (_, delivered, expected, sumOre) => {
    expect(outcomeOf({ ...november, delivered }, '2026-12-31').outcome).toBe(expected);
    expect(sumOreOf({ ...november, delivered }, '2026-12-31')).toBe(sumOre);
  });

  it('stands still from the day of an answer until a person has looked', () => {
    const items = [item('receipts', { answers: [said('in-the-system', '2026-11-27')] })];
    const story: Story = { ...november, obligation: { items } };
    expect(outcomeOf(story, '2026-11-30')).toMatchObject({
      outcome: 'running',
      arithmetic: { countedToOn: '2026-11-27', chargedDays: 3 },
    });
  });

  it('costs nothing when the person finds that it was there in time', () => {
    const answers = [said('in-the-system', '2026-11-27', confirmed('2026-11-30', '2026-11-19'))];
    const story: Story = { ...november, obligation: { items: [item('receipts', { answers })] } };
    expect(outcomeOf(story, '2026-12-10')).toEqual({ outcome: 'none' });
  });

  it('costs nothing while what came in time may still be mended, nor when it is', () => {
    const first = returned('2026-11-19', '2026-11-25', '2026-11-30');
    const waiting: Story = { ...november, obligation: { items: [item('receipts', { arrivals: [first] })] } };
    const arrivals = [first, mending('returned', came('2026-11-30'))];
    const mended: Story = { ...november, obligation: { items: [item('receipts', { arrivals })] } };
    expect(outcomeOf(waiting, '2026-11-30')).toEqual({ outcome: 'none' });
    expect(outcomeOf(mended, '2026-12-10')).toEqual({ outcome: 'none' });
  });

  it('counts to the mended one when it came too late', () => {
    const arrivals = [returned('2026-11-19', '2026-11-25', '2026-11-30'), mending('returned', came('2026-12-01'))];
    const story: Story = { ...november, obligation: { items: [item('receipts', { arrivals })] } };
    expect(outcomeOf(story, '2026-12-10')).toMatchObject({ outcome: 'due', arithmetic: { countedToOn: '2026-12-01' } });
  });

  it('asks nothing for a minor item that never came', () => {
    const items = [item('receipts', { arrivals: [came('2026-11-20')] }), item('contracts', { essential: false })];
    expect(outcomeOf({ ...november, obligation: { items } }, '2026-12-31')).toEqual({ outcome: 'none' });
  });

  it('asks for the last essential item', () => {
    const items = [
      item('receipts', { arrivals: [came('2026-11-20')] }),
      item('bank', { arrivals: [came('2026-12-09')] }),
      item('contracts', { essential: false, arrivals: [came('2027-01-09')] }),
    ];
    expect(sumOreOf({ ...november, obligation: { items } }, '2027-01-31')).toBe(375_000);
  });

  it('ends with a cancelled duty, also when something comes afterwards', () => {
    const cancelled = { cancelledOn: on('2026-12-02') };
    expect(outcomeOf({ ...november, obligation: cancelled }, '2026-12-10')).toEqual({ outcome: 'none' });
    expect(outcomeOf({ ...november, delivered: '2026-12-09', obligation: cancelled }, '2026-12-10')).toEqual({
      outcome: 'none',
    });
  });
});

describe('the fairness lock, on a duty that came nineteen days late', () => {
  const late: Story = { ...november, delivered: '2026-12-09' };
  const { notice: _, ...unnoticed } = late;

  it.each<[string, Story, string[]]>([
    ['nothing was written', { ...late, facts: { acceptedOn: undefined } as never }, ['not-in-writing']],
    [
      'it was accepted the day after the deadline',
      { ...late, facts: { acceptedOn: on('2026-11-21') } },
      ['accepted-after-deadline'],
    ],
    [
      'the period began before the engagement',
      { ...late, facts: { periodBeforeStart: true } },
      ['period-before-start'],
    ],
    ['the client is a consumer', { ...late, facts: { consumer: true } }, ['consumer']],
    ['no notice reached a server: it bounced, failed or is in doubt', unnoticed, ['no-notice']],
    ['the notice came after the delivery', { ...late, notice: '2026-12-10' }, ['no-notice']],
    [
      'a request for more days was not answered',
      { ...late, obligation: { extensions: [asked('2026-11-24')] } },
      ['office-slip'],
    ],
    ['nobody had seen that it was missing', { ...late, obligation: { channel: 'paper' } }, ['not-confirmed-missing']],
    [
      'it is covered by e-invoice or bank feed, and nobody had seen that it was missing',
      { ...late, obligation: { channel: 'e-invoice-or-bank-feed' } },
      ['not-confirmed-missing'],
    ],
    [
      'it lies in the accounting system, whatever was counted there, and nobody had seen that it was missing',
      { ...late, obligation: { channel: 'accounting-system' } },
      ['not-confirmed-missing'],
    ],
    [
      'several things at once',
      { ...unnoticed, facts: { consumer: true, periodBeforeStart: true } },
      ['period-before-start', 'consumer', 'no-notice'],
    ],
  ])('closes when %s', (_name, story, reasons) => {
    expect(outcomeOf(story, '2026-12-31')).toEqual({ outcome: 'locked', reasons });
  });

  it.each<[string, Story]>([
    ['it was accepted on the deadline', { ...late, facts: { acceptedOn: on('2026-11-20') } }],
    [
      'a request for more days was declined in time',
      {
        ...late,
        obligation: { extensions: [asked('2026-11-24', { decision: 'declined', decidedOn: on('2026-11-25') })] },
      },
    ],
  ])('stays open when %s', (_name, story) => {
    expect(outcomeOf(story, '2026-12-31')).toMatchObject({ outcome: 'due' });
  });

  it.each([
    ['on the last day of grace', '2026-11-23', 'none'],
    ['the day after the grace', '2026-11-24', 'locked'],
  ])('is told of only beyond the grace: without a notice, delivered %s (%s) → %s', (_name, delivered, expected) => {
    expect(outcomeOf({ due: '2026-11-20', delivered }, '2026-12-31').outcome).toBe(expected);
  });

  it('says nothing of locks when nothing is late', () => {
    const story: Story = { due: '2026-11-20', delivered: '2026-11-20', facts: { consumer: true } };
    expect(outcomeOf(story, '2026-12-31')).toEqual({ outcome: 'none' });
  });
});

describe('a notice that came late', () => {
  it.each([
    ['Mon 23 Nov', '2026-11-23', '2026-11-25', 15, 375_000],
    ['Fri 27 Nov', '2026-11-27', '2026-12-01', 9, 250_000],
    ['Tue 1 Dec', '2026-12-01', '2026-12-03', 7, 125_000],
    ['Mon 7 Dec', '2026-12-07', '2026-12-09', 1, 125_000],
  ])('on %s (%s) makes %s the first day that costs', (_, notice, firstChargedOn, chargedDays, sumOre) => {
    expect(outcomeOf({ ...november, notice, delivered: '2026-12-09' }, '2026-12-31')).toMatchObject({
      outcome: 'due',
      arithmetic: { firstChargedOn, chargedDays, sumOre },
    });
  });

  it('the working day before the delivery costs nothing', () => {
    expect(outcomeOf({ ...november, notice: '2026-12-08', delivered: '2026-12-09' }, '2026-12-31')).toEqual({
      outcome: 'none',
    });
  });
});

describe('more days granted', () => {
  const extensions = [granted('2026-11-24', '2026-11-24', '2026-12-01')];

  it('count from the new deadline: due Tue 1 December, notice the 2nd, delivered the 9th', () => {
    expect(
      outcomeOf(
        { ...november, notice: '2026-12-02', delivered: '2026-12-09', obligation: { extensions } },
        '2026-12-31',
      ),
    ).toMatchObject({
      outcome: 'due',
      arithmetic: { dueOn: '2026-12-01', daysLate: 8, firstChargedOn: '2026-12-05', sumOre: 125_000 },
    });
  });

  it.each(['2026-11-23', '2026-11-24'])('make the notice of %s void: it named another day', (notice) => {
    expect(
      outcomeOf({ ...november, notice, delivered: '2026-12-09', obligation: { extensions } }, '2026-12-31'),
    ).toEqual({
      outcome: 'locked',
      reasons: ['no-notice'],
    });
  });

  it('cost nothing up to the new deadline', () => {
    const story: Story = { ...november, delivered: '2026-12-01', obligation: { extensions } };
    expect(outcomeOf(story, '2026-12-31')).toEqual({ outcome: 'none' });
  });

  it('declined leave the notice as it was', () => {
    const declined = [asked('2026-11-24', { decision: 'declined', decidedOn: on('2026-11-24') })];
    expect(sumOreOf({ ...november, delivered: '2026-12-09', obligation: { extensions: declined } }, '2026-12-31')).toBe(
      375_000,
    );
  });
});

describe('what is delivered outside Takt', () => {
  const seen = (...days: string[]) => days.map((day) => ({ on: on(day), missingItemKeys: ['receipts'] }));
  const paper = (confirmations: ReturnType<typeof seen>, delivered?: string): Story => ({
    ...november,
    ...(delivered === undefined ? {} : { delivered }),
    obligation: { channel: 'paper', confirmations },
  });

  it.each([
    ['is charged to the last day when someone saw it missing', seen('2026-11-23', '2026-12-01'), '2026-12-01', 125_000],
    ['in any order', seen('2026-12-02', '2026-11-23'), '2026-12-02', 250_000],
  ])('%s', (_, confirmations, countedToOn, sumOre) => {
    expect(outcomeOf(paper(confirmations, '2026-12-09'), '2026-12-31')).toMatchObject({
      outcome: 'due',
      arithmetic: { countedToOn, sumOre },
    });
  });

  it('is never charged beyond the delivery', () => {
    expect(outcomeOf(paper(seen('2026-11-30', '2026-12-20'), '2026-12-01'), '2026-12-31')).toMatchObject({
      arithmetic: { countedToOn: '2026-12-01' },
    });
  });

  it('costs nothing when it was last seen missing on a free day', () => {
    expect(outcomeOf(paper(seen('2026-11-24'), '2026-12-09'), '2026-12-31')).toEqual({ outcome: 'none' });
  });

  it.each([
    ['before the deadline only', seen('2026-11-18', '2026-11-20')],
    ['never', []],
    ['for a minor item only', [{ on: on('2026-12-01'), missingItemKeys: ['contracts'] }]],
    ['and found complete', [{ on: on('2026-12-01'), missingItemKeys: [] }]],
  ])('is locked when someone looked %s', (_, confirmations) => {
    expect(outcomeOf(paper(confirmations, '2026-12-09'), '2026-12-31')).toEqual({
      outcome: 'locked',
      reasons: ['not-confirmed-missing'],
    });
    expect(outcomeOf(paper(confirmations), '2026-12-31')).toMatchObject({ outcome: 'locked' });
  });

  it.each([
    ['that came in time', deliveredOn('2026-11-20', '2026-11-19', { channel: 'accounting-system' })],
    ['within its grace', obligation('2026-12-29', { channel: 'accounting-system' })],
    [
      'that the client answered for before the deadline',
      obligation('2026-12-30', {
        channel: 'accounting-system',
        items: [item('receipts', { answers: [said('in-the-system', '2026-12-30')] })],
      }),
    ],
  ])('is not locked but free %s', (_, facts) => {
    expect(outcomeOf({ due: facts.agreedDueOn, obligation: facts }, '2026-12-31')).toEqual({ outcome: 'none' });
  });
});

describe('a notice that said that this time is free', () => {
  const late = (id: string, due: string, notice: string, saidFree: boolean): Story => ({
    id,
    due,
    notice,
    saidFree,
    delivered: '2026-12-20',
    term: standardLateTerm,
  });

  it('is kept although an earlier duty turns out to have been the first', () => {
    const stories = [late('a', '2026-10-20', '2026-10-21', false), late('b', '2026-11-20', '2026-11-23', true)];
    expect(outcomesOf(stories, '2026-12-21').map((outcome) => outcome.outcome)).toEqual(['forgiven', 'forgiven']);
  });

  it('is kept where the agreement forgives nothing', () => {
    const story = { ...late('a', '2026-11-20', '2026-11-23', true), term: chargedTerm };
    expect(outcomeOf(story, '2026-12-21')).toMatchObject({ outcome: 'forgiven' });
  });
});

describe('a line that a person has decided', () => {
  it.each(['approved', 'waived'] as const)('and %s is not forgiven afterwards', (decided) => {
    const story: Story = {
      ...november,
      delivered: '2026-12-09',
      term: standardLateTerm,
      facts: { decided: { decision: decided, sumOre: ore(375_000) } },
    };
    expect(outcomeOf(story, '2026-12-31')).toMatchObject({ outcome: 'due', arithmetic: { sumOre: 375_000 } });
  });

  it('leaves the forgiveness to a duty that has not been decided', () => {
    const decided: Story = {
      ...november,
      delivered: '2026-12-09',
      term: standardLateTerm,
      facts: { decided: { decision: 'approved', sumOre: ore(375_000) } },
    };
    const next: Story = { due: '2027-01-20', notice: '2027-01-21', delivered: '2027-02-08', term: standardLateTerm };
    expect(outcomesOf([decided, next], '2027-02-09').map((outcome) => outcome.outcome)).toEqual(['due', 'forgiven']);
  });
});

describe('a closure', () => {
  it('inside the running weeks is not charged: due Thu 10 December, notice the 11th, delivered Sat 9 January', () => {
    const story: Story = { due: '2026-12-10', notice: '2026-12-11', delivered: '2027-01-09' };
    expect(sumOreOf(story, '2027-01-10', [romjul])).toBe(375_000);
    expect(sumOreOf(story, '2027-01-10', [])).toBe(500_000);
  });

  it('keeps a running line still', () => {
    const story: Story = { due: '2026-12-10', notice: '2026-12-11' };
    for (const today of ['2026-12-23', '2026-12-24', '2027-01-03'])
      expect(sumOreOf(story, today, [romjul])).toBe(250_000);
  });
});

describe('by the hour', () => {
  const term: LateTerm = {
    ...chargedTerm,
    forgiven: { times: 1, per: 'agreement' },
    price: { per: 'hour', rateOre: ore(120_000), minimumMinutes: 30, unitMinutes: 15, work: ['sorting'] },
  };

  it('a delivery on which no extra work was entered costs nothing and uses no forgiveness up', () => {
    const quiet: Story = { due: '2026-09-21', notice: '2026-09-22', delivered: '2026-09-29', term };
    const busy: Story = { ...november, delivered: '2026-12-09', term, minutes: 50 };
    expect(outcomesOf([quiet, busy], '2026-12-10')).toMatchObject([
      { outcome: 'none' },
      { outcome: 'forgiven', arithmetic: { sumOre: 120_000 } },
    ]);
  });
});

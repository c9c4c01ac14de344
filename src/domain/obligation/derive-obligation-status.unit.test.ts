import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { deriveDaysLate, deriveDueInForce, deriveObligationStatus } from './derive-obligation-status.ts';
import {
  asked,
  came,
  confirmed,
  declined,
  deliveredOn,
  fellesferie,
  granted,
  item,
  mending,
  obligation,
  returned,
  romjul,
  said,
} from './obligation.testdata.ts';

describe('a duty of which nothing came, due Friday 20 November 2026', () => {
  it.each([
    ['Thu 19 Nov', '2026-11-19', 'open', 0],
    ['Fri 20 Nov', '2026-11-20', 'open', 0],
    ['Sat 21 Nov', '2026-11-21', 'overdue', 1],
    ['Mon 23 Nov', '2026-11-23', 'overdue', 3],
    ['Wed 9 Dec', '2026-12-09', 'overdue', 19],
  ])('is on %s (%s) %s, %d days late', (_, today, state, daysLate) => {
    const status = deriveObligationStatus(obligation('2026-11-20'), on(today), []);
    expect(status).toMatchObject({ state, daysLate, dueOn: '2026-11-20', missingKeys: ['receipts'] });
    expect(status.deliveredOn).toBeUndefined();
  });
});

describe('a delivered duty, due Friday 20 November 2026', () => {
  it.each([
    ['Tue 17 Nov', '2026-11-17', -3],
    ['Fri 20 Nov', '2026-11-20', 0],
    ['Sat 21 Nov', '2026-11-21', 1],
    ['Sat 28 Nov', '2026-11-28', 8],
    ['Wed 9 Dec', '2026-12-09', 19],
  ])('that came on %s (%s) is %d days late', (_, receivedOn, daysLate) => {
    expect(deriveObligationStatus(deliveredOn('2026-11-20', receivedOn), on('2027-01-15'), [])).toMatchObject({
      state: 'delivered',
      deliveredOn: receivedOn,
      daysLate,
      missingKeys: [],
    });
  });

  it('is delivered with its last essential item', () => {
    const facts = obligation('2026-11-20', {
      items: [
        item('receipts', { arrivals: [came('2026-11-18')] }),
        item('bank', { arrivals: [came('2026-11-28')] }),
        item('invoices', { answers: [said('nothing-this-time', '2026-11-19')] }),
      ],
    });
    expect(deriveObligationStatus(facts, on('2026-11-30'), [])).toMatchObject({
      state: 'delivered',
      deliveredOn: '2026-11-28',
      daysLate: 8,
    });
  });

  it('is not held up by a minor item that is missing, nor made late by one that is late', () => {
    const missing = item('contracts', { essential: false });
    const late = item('stock', { essential: false, arrivals: [came('2026-12-09')] });
    const facts = obligation('2026-11-20', {
      items: [item('receipts', { arrivals: [came('2026-11-20')] }), missing, late],
    });
    expect(deriveObligationStatus(facts, on('2026-12-10'), [])).toMatchObject({
      state: 'delivered',
      deliveredOn: '2026-11-20',
      daysLate: 0,
      missingKeys: [],
    });
  });
});

describe('a duty of which some came', () => {
  it('is overdue, and names what is missing', () => {
    const facts = obligation('2026-11-20', {
      items: [item('receipts', { arrivals: [came('2026-11-18')] }), item('bank'), item('stock', { essential: false })],
    });
    expect(deriveObligationStatus(facts, on('2026-11-23'), [])).toMatchObject({
      state: 'overdue',
      missingKeys: ['bank'],
      daysLate: 3,
    });
  });

  it('is answered when the last essential item is said to be in the system', () => {
    const facts = obligation('2026-11-20', {
      items: [
        item('receipts', { arrivals: [came('2026-11-18')] }),
        item('bank', { answers: [said('in-the-system', '2026-11-23')] }),
      ],
    });
    expect(deriveObligationStatus(facts, on('2026-11-24'), [])).toMatchObject({ state: 'answered', missingKeys: [] });
  });

  it('is delivered on the day that the person found it there', () => {
    const facts = obligation('2026-11-20', {
      items: [
        item('receipts', {
          answers: [said('in-the-system', '2026-11-23', confirmed('2026-11-24', '2026-11-20'))],
        }),
      ],
    });
    expect(deriveObligationStatus(facts, on('2026-11-24'), [])).toMatchObject({ state: 'delivered', daysLate: 0 });
  });

  it('is sent back until the time to mend runs out, then overdue from the deadline', () => {
    const arrivals = [returned('2026-11-19', '2026-11-24', '2026-11-27')];
    const facts = obligation('2026-11-20', { items: [item('receipts', { arrivals })] });
    expect(deriveObligationStatus(facts, on('2026-11-27'), [])).toMatchObject({ state: 'returned', missingKeys: [] });
    expect(deriveObligationStatus(facts, on('2026-11-28'), [])).toMatchObject({ state: 'overdue', daysLate: 8 });
  });

  it('is in time when what was sent back is mended in time', () => {
    const arrivals = [returned('2026-11-19', '2026-11-24', '2026-11-27'), mending('returned', came('2026-11-27'))];
    const facts = obligation('2026-11-20', { items: [item('receipts', { arrivals })] });
    expect(deriveObligationStatus(facts, on('2026-11-30'), [])).toMatchObject({ state: 'delivered', daysLate: -1 });
  });

  it('is overdue for the item that is missing while another was sent back', () => {
    const arrivals = [returned('2026-11-19', '2026-11-24', '2026-11-27')];
    const facts = obligation('2026-11-20', { items: [item('receipts', { arrivals }), item('bank')] });
    expect(deriveObligationStatus(facts, on('2026-11-25'), [])).toMatchObject({
      state: 'overdue',
      missingKeys: ['bank'],
    });
  });
});

describe('more days', () => {
  const until = granted('2026-11-19', '2026-11-20', '2026-11-27');

  it.each([
    ['asked for and waiting', asked('2026-11-19'), '2026-11-20'],
    ['declined', declined('2026-11-19', '2026-11-20'), '2026-11-20'],
    ['granted', until, '2026-11-27'],
    ['granted shorter than the agreed deadline', granted('2026-11-01', '2026-11-02', '2026-11-13'), '2026-11-20'],
  ])('%s give the deadline in force', (_, extension, dueOn) => {
    expect(deriveDueInForce(obligation('2026-11-20', { extensions: [extension] }))).toBe(dueOn);
  });

  it('granted twice, the latest holds, whatever the order', () => {
    const later = granted('2026-11-26', '2026-11-27', '2026-12-04');
    expect(deriveDueInForce(obligation('2026-11-20', { extensions: [until, later] }))).toBe('2026-12-04');
    expect(deriveDueInForce(obligation('2026-11-20', { extensions: [later, until] }))).toBe('2026-12-04');
  });

  it.each([
    ['2026-11-27', 'open', 0],
    ['2026-11-28', 'overdue', 1],
  ])('granted until 27 November, the duty on %s is %s', (today, state, daysLate) => {
    const facts = obligation('2026-11-20', { extensions: [until] });
    expect(deriveObligationStatus(facts, on(today), [])).toMatchObject({
      state,
      daysLate,
      dueOn: '2026-11-27',
      extended: true,
    });
  });

  it('waiting are told of by id', () => {
    const facts = obligation('2026-11-20', { extensions: [declined('2026-11-10', '2026-11-11'), asked('2026-11-19')] });
    expect(deriveObligationStatus(facts, on('2026-11-20'), [])).toMatchObject({
      waitingExtensionId: 'asked 2026-11-19',
      extended: false,
    });
  });
});

describe('days on which the office is closed', () => {
  it.each([
    // Friday 3 July, closed 6–26 July.
    ['2026-07-03', '2026-07-05', 2],
    ['2026-07-03', '2026-07-06', 2],
    ['2026-07-03', '2026-07-26', 2],
    ['2026-07-03', '2026-07-27', 3],
    ['2026-07-03', '2026-07-01', -2],
    // A deadline inside the closure that the clause does not move.
    ['2026-07-10', '2026-07-26', 0],
    ['2026-07-10', '2026-07-27', 1],
  ])('are not lateness: due %s, on %s %d days late', (dueOn, day, daysLate) => {
    expect(deriveDaysLate(on(dueOn), on(day), [fellesferie])).toBe(daysLate);
  });

  it('leave a duty open that is due the day before them', () => {
    const facts = obligation('2026-12-23');
    expect(deriveObligationStatus(facts, on('2027-01-03'), [romjul])).toMatchObject({ state: 'open', daysLate: 0 });
    expect(deriveObligationStatus(facts, on('2027-01-04'), [romjul])).toMatchObject({ state: 'overdue', daysLate: 1 });
  });
});

describe('a cancelled duty', () => {
  const cancelledOn = on('2026-11-25');

  it('is not late', () => {
    expect(deriveObligationStatus(obligation('2026-11-20', { cancelledOn }), on('2026-12-09'), [])).toMatchObject({
      state: 'cancelled',
      daysLate: 0,
    });
  });

  it('stays cancelled when something comes afterwards', () => {
    const facts = deliveredOn('2026-11-20', '2026-11-26', { cancelledOn });
    expect(deriveObligationStatus(facts, on('2026-12-09'), [])).toMatchObject({ state: 'cancelled', daysLate: 0 });
  });

  it.each(['2026-11-24', '2026-11-25'])('is delivered when everything had come on %s', (receivedOn) => {
    const facts = deliveredOn('2026-11-20', receivedOn, { cancelledOn });
    expect(deriveObligationStatus(facts, on('2026-12-09'), [])).toMatchObject({ state: 'delivered' });
  });
});

import { describe, expect, test } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { deriveFactsMove, type FactsDuty, type StandingDuty } from './derive-facts-move.ts';

const range = { today: on('2026-11-20'), horizonOn: on('2027-12-31') };
const bank = { key: 'bank', document: 'bank-statement', essential: true } as const;

function term(startOn: string, endOn: string, dueOn: string, items = [bank] as FactsDuty['items']): FactsDuty {
  const period = { of: 'vat-term', year: 2026, number: 1, startOn: on(startOn), endOn: on(endOn) } as const;
  return { key: `vouchers/vat-term/${startOn}`, clauseKey: 'vouchers', period, dueOn: on(dueOn), items };
}

function meeting(day: string, dueOn: string): FactsDuty {
  const period = { of: 'general-meeting', startOn: on(day), endOn: on(day) } as const;
  const key = `papers/general-meeting/${day.slice(0, 7)}`;
  return { key, clauseKey: 'papers', period, dueOn: on(dueOn), items: [bank] };
}

function standing({ key, clauseKey, period, dueOn }: FactsDuty, settled = false): StandingDuty {
  return { key, clauseKey, startOn: period.startOn, endOn: period.endOn, dueOn, settled };
}

describe('what was not spoken of', () => {
  test('follows the new facts: it moves, falls away, or arises', () => {
    const gone = meeting('2027-05-10', '2027-05-03');
    const was = meeting('2027-06-10', '2027-06-03');
    const is = meeting('2027-06-20', '2027-06-13');
    const fresh = meeting('2027-07-01', '2027-06-24');
    expect(
      deriveFactsMove(
        [gone, was].map((duty) => standing(duty)),
        [gone, was],
        [is, fresh],
        range,
      ),
    ).toEqual({
      moved: [{ key: is.key, duty: is, dueOn: '2027-06-13', whole: true }],
      ended: [gone.key],
      arisen: [fresh],
    });
  });

  test('never gets a deadline in the past, nor one of today', () => {
    const was = meeting('2026-11-30', '2026-11-23');
    const is = meeting('2026-11-27', '2026-11-20');
    expect(deriveFactsMove([standing(was)], [was], [is], range).moved).toMatchObject([
      { dueOn: '2026-11-23', whole: true },
    ]);
  });

  test('keeps a deadline that something else has moved, where only its items change', () => {
    const was = term('2026-11-01', '2026-12-31', '2027-01-20');
    const is = { ...was, items: [{ ...bank, key: 'bank-drift', name: 'Drift' }] };
    const moved = { ...standing(was), dueOn: on('2027-01-25') };
    expect(deriveFactsMove([moved], [was], [is], range).moved).toMatchObject([{ dueOn: '2027-01-25', whole: true }]);
  });
});

describe('what was spoken of', () => {
  const was = meeting('2026-12-10', '2026-12-03');

  test('moves to a later day, and only to one', () => {
    const later = meeting('2026-12-20', '2026-12-13');
    const earlier = meeting('2026-12-05', '2026-11-28');
    expect(deriveFactsMove([standing(was, true)], [was], [later], range).moved).toMatchObject([
      { dueOn: '2026-12-13', whole: false },
    ]);
    expect(deriveFactsMove([standing(was, true)], [was], [earlier], range)).toEqual({
      moved: [],
      ended: [],
      arisen: [],
    });
  });

  test('stands where the new facts do not know it, and its time is not owed twice', () => {
    const whole = term('2026-11-01', '2026-12-31', '2027-01-20');
    const first = { ...term('2026-11-01', '2026-11-30', '2026-12-20'), key: 'vouchers/month/2026-11-01' };
    const second = { ...term('2026-12-01', '2026-12-31', '2027-01-20'), key: 'vouchers/month/2026-12-01' };
    expect(deriveFactsMove([standing(whole, true)], [whole], [first, second], range)).toEqual({
      moved: [],
      ended: [],
      arisen: [],
    });
  });
});

test('a duty whose deadline has passed stays, and what would have been due before today does not arise', () => {
  const overdue = term('2026-09-01', '2026-10-31', '2026-11-19');
  const late = meeting('2026-11-20', '2026-11-13');
  expect(deriveFactsMove([standing(overdue)], [overdue], [late], range)).toEqual({ moved: [], ended: [], arisen: [] });
});

test('what the old facts gave too, and the calendar yet lacks, was left out on purpose', () => {
  const left = term('2026-11-01', '2026-12-31', '2027-01-20');
  expect(deriveFactsMove([], [left], [left], range)).toEqual({ moved: [], ended: [], arisen: [] });
});

test('what falls due beyond the horizon waits for the day that it comes near', () => {
  const far = meeting('2028-01-20', '2028-01-13');
  expect(deriveFactsMove([], [], [far], range).arisen).toEqual([]);
});

test('a term that is cut keeps its name, and the rest of it arises', () => {
  const whole = term('2026-11-01', '2026-12-31', '2027-01-20');
  const cut = term('2026-11-01', '2026-11-30', '2026-12-20');
  const rest = { ...term('2026-12-01', '2026-12-31', '2027-01-20'), key: 'vouchers/month/2026-12-01' };
  expect(deriveFactsMove([standing(whole)], [whole], [cut, rest], range)).toEqual({
    moved: [{ key: whole.key, duty: cut, dueOn: '2026-12-20', whole: true }],
    ended: [],
    arisen: [rest],
  });
});

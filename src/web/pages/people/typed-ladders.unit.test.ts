import { expect, it } from 'vitest';
import { eventPlan, periodicPlan } from '../../../domain/reminder/index.ts';
import { readLadders, typeLadders, type LadderStep } from './typed-ladders.ts';

const standard = typeLadders({ periodic: periodicPlan, event: eventPlan });
const withDays = (change: Partial<Record<LadderStep, string>>) =>
  readLadders({ ...standard, days: { ...standard.days, ...change } });

it('shows the default as 5, 1, 4 and 7 days, and reads it back as it was', () => {
  expect(standard).toEqual({
    days: {
      earlyDaysBefore: '5',
      mainOfficeDaysAfter: '1',
      textOfficeDaysAfter: '4',
      callOfficeDaysAfter: '7',
      earlyOfficeDaysBefore: '1',
    },
    callOnDeadline: true,
  });
  expect(readLadders(standard)).toEqual({ ladders: { periodic: periodicPlan, event: eventPlan } });
});

it('leaves a step out whose field is empty', () => {
  expect(withDays({ textOfficeDaysAfter: ' ' })).toEqual({
    ladders: {
      periodic: { earlyDaysBefore: 5, mainOfficeDaysAfter: 1, callOfficeDaysAfter: 7 },
      event: { earlyOfficeDaysBefore: 1, callOnDeadline: true },
    },
  });
});

it.each([
  [{ mainOfficeDaysAfter: '' }, 'ladder.main-missing'],
  [{ textOfficeDaysAfter: '9' }, 'ladder.out-of-order'],
  [{ earlyDaysBefore: '22' }, 'ladder.out-of-range'],
  [{ earlyDaysBefore: 'fem' }, 'ladder.out-of-range'],
  [{ earlyDaysBefore: '1,5' }, 'ladder.out-of-range'],
])('says of %j what is wrong', (change, code) => {
  expect(withDays(change)).toEqual({ faults: [code] });
});

it('does not take a ladder without any step', () => {
  const none = { earlyDaysBefore: '', mainOfficeDaysAfter: '', textOfficeDaysAfter: '', callOfficeDaysAfter: '' };
  expect(withDays(none)).toEqual({ faults: ['ladder.nothing-left'] });
});

import { expect, it } from 'vitest';
import { calendarDate } from '../../domain/kernel/index.ts';
import { deriveHeadline } from './derive-headline.ts';

const nothing = { items: [], duties: [], todayOn: calendarDate('2026-11-23'), nextDueOn: null };

it('never tells a contact for the agreement alone that all is here', () => {
  expect(deriveHeadline({ ...nothing, answersFor: ['agreement'] })).toEqual({ headline: 'agreement-only' });
  expect(deriveHeadline({ ...nothing, answersFor: ['payroll', 'agreement'] })).toEqual({
    headline: 'all-here',
    nextDueOn: null,
  });
});

import { expect, it } from 'vitest';
import { calendarDate } from '../../domain/kernel/index.ts';
import { deriveHeadline } from './derive-headline.ts';

const nothing = { items: [], duties: [], todayOn: calendarDate('2026-11-23'), nextDueOn: null, questions: [] };

it('never tells a contact for the agreement alone that all is here', () => {
  expect(deriveHeadline({ ...nothing, answersFor: ['agreement'] })).toEqual({ headline: 'agreement-only' });
  expect(deriveHeadline({ ...nothing, answersFor: ['payroll', 'agreement'] })).toEqual({
    headline: 'all-here',
    nextDueOn: null,
  });
});

const question = (state: 'open' | 'answered', answerByOn: string) => ({
  id: `${state} ${answerByOn}`,
  askedByName: 'Ingrid Solheim',
  answerByOn: calendarDate(answerByOn),
  state,
  asked: null,
});

it('counts open questions when nothing else is left, by the first day', () => {
  const questions = [
    question('open', '2026-11-27'),
    question('open', '2026-11-25'),
    question('answered', '2026-11-20'),
  ];
  expect(deriveHeadline({ ...nothing, questions, answersFor: ['vouchers'] })).toEqual({
    headline: 'questions',
    count: 2,
    answerByOn: '2026-11-25',
  });
});

it('says that all is here when the only question has been answered', () => {
  const questions = [question('answered', '2026-11-27')];
  expect(deriveHeadline({ ...nothing, questions, answersFor: ['vouchers'] })).toMatchObject({ headline: 'all-here' });
});

it('lets what is missing go before what was asked', () => {
  const item = {
    obligationId: 'duty',
    itemKey: 'receipts',
    document: 'receipts',
    name: null,
    essential: true,
    period: { of: 'month', startOn: calendarDate('2026-10-01'), endOn: calendarDate('2026-10-31') },
    dueOn: calendarDate('2026-11-25'),
    state: 'missing',
    receivedCount: 0,
    returned: null,
  } as const;
  const questions = [question('open', '2026-11-24')];
  expect(deriveHeadline({ ...nothing, items: [item], questions, answersFor: ['vouchers'] })).toMatchObject({
    headline: 'before',
    count: 1,
  });
});

import type { AgreementTerms } from '../../../src/domain/agreement/index.ts';

/**
 * Composure Bookkeeping (composurebookkeeping.com/client-faq): reports by the 15th of each month or the working day before it; one status message
 * when something is missing and then no more; what arrives in the last half of a month may take up to five working days. The page names no day for
 * the client's own part and no time for answers: the 5th of the next month and two working days are this scenario's.
 */
export const composure: AgreementTerms = {
  duties: [
    {
      key: 'records',
      items: [
        { key: 'bank', document: 'bank-statement', essential: true, each: 'account' },
        { key: 'receipts', document: 'receipts', essential: false },
      ],
      schedule: {
        period: { every: 'month' },
        due: { rule: 'day-of-month', day: 5, monthsAfter: 1 },
        shift: 'none',
        whenClosed: 'none',
      },
      form: ['digital'],
      channel: 'takt',
      mendDays: 3,
      charges: [],
    },
  ],
  office: {
    answerWithinWorkingDays: 2,
    slower: { fromDayOfMonth: 16, workingDays: 5 },
    reminders: { mainWorkingDaysAfter: 1 },
    reports: [
      {
        key: 'books',
        report: 'period-report',
        period: { every: 'month' },
        due: { rule: 'day-of-month', day: 15, monthsAfter: 1 },
        shift: 'previous',
        from: ['records'],
        whenLate: 'stands',
      },
    ],
  },
};

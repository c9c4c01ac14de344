import { calendarDate as on } from '../kernel/index.ts';
import type { StatementFacts } from './derive-statement.ts';
import { januaryFebruary } from './handover.testdata.ts';

const septemberOctober = { of: 'vat-term', startOn: on('2026-09-01'), endOn: on('2026-10-31') } as const;
const novemberDecember = { of: 'vat-term', startOn: on('2026-11-01'), endOn: on('2026-12-31') } as const;

/** Fjord Regnskap asks about Brattli Bygg on 2 March 2027, after a year that was hard. */
export function statementFacts(more: Partial<StatementFacts> = {}): StatementFacts {
  return {
    enquiry: {
      askedOn: on('2027-03-02'),
      by: { office: 'Fjord Regnskap AS', orgnr: '974760673', name: 'Mari Fjord' },
      inWriting: true,
    },
    engagement: {
      fact: 'engagement',
      fromOn: on('2024-01-15'),
      lastOn: on('2027-05-31'),
      tasks: ['bookkeeping', 'vat-return'],
    },
    notice: { fact: 'notice', by: 'office', reachedOn: on('2027-02-28') },
    bookedThrough: on('2026-12-31'),
    lastReports: [{ fact: 'last-report', report: 'vat-return', anchorOn: on('2026-12-31'), sentOn: on('2027-02-10') }],
    sinceOn: on('2026-03-01'),
    deviations: [
      {
        fact: 'did-not-come',
        documents: ['bank-statement'],
        period: januaryFebruary,
        agreedOn: on('2027-03-22'),
        disputed: false,
      },
      {
        fact: 'came-late',
        documents: ['receipts', 'incoming-invoices', 'bank-statement'],
        period: septemberOctober,
        agreedOn: on('2026-11-20'),
        cameOn: on('2026-12-04'),
        disputed: false,
      },
      {
        fact: 'not-as-agreed',
        documents: ['receipts'],
        period: novemberDecember,
        agreedOn: on('2027-01-20'),
        times: 2,
        disputed: true,
      },
      { fact: 'written-notice', letterOn: on('2026-12-10') },
      { fact: 'fee-unpaid', dueOn: on('2027-04-15') },
    ],
    own: { approvedBy: null, leadId: 'ingrid', approved: [], late: [], claimMarked: false },
    ...more,
  };
}

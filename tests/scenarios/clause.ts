import type { AgreementTerms, DutyClause, Schedule } from '../../src/domain/agreement/index.ts';

/** An agreement of one clause with one schedule; what is left out of the schedule moves nothing. */
export function oneClause(
  key: string,
  schedule: Pick<Schedule, 'period' | 'due'> & Partial<Schedule>,
  more: Partial<DutyClause> = {},
): AgreementTerms {
  const items = [{ key: 'vouchers', document: 'vouchers', essential: true }] as const;
  return {
    duties: [
      {
        key,
        items,
        schedule: { shift: 'none', whenClosed: 'none', ...schedule },
        form: [],
        channel: 'takt',
        mendDays: 3,
        charges: [],
        ...more,
      },
    ],
  };
}

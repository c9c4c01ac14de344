import type { PortalItem } from '../../http/contract/portal.ts';
import type { LoadedObligation } from '../obligation/load-obligations.ts';

/** The period of a duty as the portal's contract has it. */
export function periodOf(row: LoadedObligation['row']): PortalItem['period'] {
  return { of: row.period_of as PortalItem['period']['of'], startOn: row.period_start_on, endOn: row.period_end_on };
}

import { answerWithin, deriveAnswerBy } from '../../domain/agreement/index.ts';
import { deriveObligationStatus, type ObligationStatus } from '../../domain/obligation/index.ts';
import { decideNotice, type SurchargeFacts } from '../../domain/surcharge/index.ts';
import type { PortalDuty } from '../../http/contract/portal.ts';
import type { LoadedObligation } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { periodOf } from './period-of-duty.ts';

/** What a duty says to the client about days and money. `facts` are those of all duties of the client. */
export function viewDuty(scope: OfficeScope, loaded: LoadedObligation, facts: readonly SurchargeFacts[]): PortalDuty {
  const { row } = loaded;
  const status = deriveObligationStatus(loaded.facts, scope.today, scope.closures);
  const waiting = loaded.facts.extensions.find((extension) => extension.decision.decision === 'waiting');
  return {
    obligationId: row.id,
    period: periodOf(row),
    dueOn: status.dueOn,
    agreedDueOn: row.agreed_due_on,
    state: status.state === 'cancelled' ? 'delivered' : status.state,
    daysLate: status.daysLate,
    plannedOn: row.planned_on,
    plannedTime: row.planned_time === null ? null : (row.planned_time.slice(0, 5) as PortalDuty['plannedTime']),
    extension: waiting
      ? {
          proposedOn: waiting.proposedOn,
          answerByOn: deriveAnswerBy(waiting.requestedOn, loaded.promises, scope.closures),
        }
      : null,
    answerWithinDays: Math.max(1, answerWithin(scope.today, loaded.promises)),
    ...viewPrice(scope, loaded, status, facts),
  };
}

/** What lateness would cost, in the words of the notice: only where it can come. */
function viewPrice(
  scope: OfficeScope,
  loaded: LoadedObligation,
  status: ObligationStatus,
  facts: readonly SurchargeFacts[],
): Pick<PortalDuty, 'lastFreeOn' | 'freeThisTime' | 'surcharge'> {
  const nothing = { lastFreeOn: null, freeThisTime: false, surcharge: null };
  const own = facts.find(({ obligationId, term }) => obligationId === loaded.row.id && term.on === 'late');
  if (!own || status.daysLate <= 0) return nothing;
  const notice = decideNotice(own, facts, { closures: scope.closures, today: own.notice?.acceptedOn ?? scope.today });
  if (notice.notice === 'none') return nothing;
  if (notice.notice === 'free-this-time' || own.notice?.saidFree === true) return { ...nothing, freeThisTime: true };
  const { price, capOre } = notice.term;
  const surcharge =
    price.per === 'started-day' ||
    price.per === 'started-week' ||
    price.per === 'started-month' ||
    price.per === 'delivery'
      ? { per: price.per, amountOre: price.amountOre, capOre: capOre ?? null }
      : null;
  return { lastFreeOn: notice.lastFreeOn, freeThisTime: false, surcharge };
}

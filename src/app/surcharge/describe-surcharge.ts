import { ore, vatOre } from '../../domain/kernel/index.ts';
import type { ObligationStatus } from '../../domain/obligation/index.ts';
import {
  deriveConditions,
  findLastSeenMissingOn,
  type Arithmetic,
  type LockCondition,
  type SurchargeFacts,
} from '../../domain/surcharge/index.ts';
import type { SurchargeView } from '../../http/contract/office.ts';
import { formatArithmetic } from '../../texts/format-arithmetic.ts';
import { wordCondition } from '../../texts/surcharge/word-condition.ts';
import type { LoadedObligation } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** What is shown of one lateness, whether it is stored or worked out now. */
export interface ShownSurcharge extends Pick<
  SurchargeView,
  'id' | 'state' | 'decidedAt' | 'decidedBy' | 'reason' | 'undoUntil' | 'sumOre'
> {
  vatBasisPoints: number;
  arithmetic?: Arithmetic;
}

export interface Lateness {
  duty: LoadedObligation;
  facts: SurchargeFacts;
  status: ObligationStatus;
  shown: ShownSurcharge;
  clientName: string;
}

/** One lateness with its sum in words, step by step, and every condition that it was judged by. */
export function describeSurcharge(
  scope: OfficeScope,
  { duty, facts, status, shown, clientName }: Lateness,
): SurchargeView {
  const { row } = duty;
  const { arithmetic } = shown;
  const vat = vatOre(ore(shown.sumOre), shown.vatBasisPoints);
  return {
    id: shown.id,
    clientId: row.client_id,
    clientName,
    obligationId: row.id,
    documents: duty.facts.items.filter(({ item }) => item.essential).map(({ item }) => item.document),
    period: {
      of: row.period_of as SurchargeView['period']['of'],
      startOn: row.period_start_on,
      endOn: row.period_end_on,
    },
    state: shown.state,
    daysLate: arithmetic?.daysLate ?? status.daysLate,
    sumOre: shown.sumOre,
    vatOre: vat,
    totalOre: shown.sumOre + vat,
    capReached: arithmetic?.capReached ?? false,
    unwritten: facts.acceptedOn === undefined,
    steps: arithmetic ? stepsOf(arithmetic, facts, status) : [],
    conditions: conditionsOf(scope, facts, status),
    decidedAt: shown.decidedAt,
    decidedBy: shown.decidedBy,
    reason: shown.reason,
    undoUntil: shown.undoUntil,
  };
}

function stepsOf(arithmetic: Arithmetic, facts: SurchargeFacts, status: ObligationStatus): SurchargeView['steps'] {
  const place = { running: status.deliveredOn !== arithmetic.countedToOn };
  const english = formatArithmetic(arithmetic, facts.term, 'en', place);
  return formatArithmetic(arithmetic, facts.term, 'nb', place).map((nb, index) => {
    const en = english[index]!;
    return {
      label: { nb: nb.label, en: en.label },
      value: { nb: nb.value, en: en.value },
      detail: { nb: nb.detail, en: en.detail },
    };
  });
}

function conditionsOf(
  scope: OfficeScope,
  facts: SurchargeFacts,
  status: ObligationStatus,
): SurchargeView['conditions'] {
  const conditions = deriveConditions(facts, status, { closures: scope.closures, today: scope.today });
  return [...conditions, ...seenMissing(facts, status)].map((condition) => ({
    holds: condition.holds,
    text: { nb: wordCondition(condition, 'nb'), en: wordCondition(condition, 'en') },
  }));
}

/** Outside Takt somebody must have looked; inside it is no condition at all. */
function seenMissing(facts: SurchargeFacts, status: ObligationStatus): LockCondition[] {
  if (facts.obligation.channel === 'takt') return [];
  const on = findLastSeenMissingOn(facts.obligation, status.dueOn);
  return [{ condition: 'not-confirmed-missing', holds: on !== undefined, ...(on === undefined ? {} : { on }) }];
}

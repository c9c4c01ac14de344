import { ore, vatOre } from '../../domain/kernel/index.ts';
import type { ObligationStatus } from '../../domain/obligation/index.ts';
import {
  deriveConditions,
  deriveRequestConditions,
  findLastSeenMissingOn,
  type Arithmetic,
  type LockCondition,
  type RequestArithmetic,
  type SurchargeFacts,
} from '../../domain/surcharge/index.ts';
import type { SurchargeView } from '../../http/contract/office.ts';
import { formatArithmetic, type ArithmeticStep } from '../../texts/format-arithmetic.ts';
import type { Language } from '../../texts/language.ts';
import { formatRequestArithmetic, wordRequestCondition } from '../../texts/surcharge/request-in-words.ts';
import { wordCondition } from '../../texts/surcharge/word-condition.ts';
import type { LoadedObligation } from '../obligation/load-obligations.ts';
import type { LoadedRequest } from '../request/load-requests.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** What is shown of one lateness, whether it is stored or worked out now. */
export interface ShownSurcharge extends Pick<
  SurchargeView,
  'id' | 'state' | 'decidedAt' | 'decidedBy' | 'reason' | 'undoUntil' | 'sumOre'
> {
  vatBasisPoints: number;
  arithmetic?: Arithmetic | RequestArithmetic;
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
  const arithmetic = shown.arithmetic as Arithmetic | undefined;
  return {
    ...sharedBy(shown, clientName),
    clientId: row.client_id,
    obligationId: row.id,
    request: null,
    documents: duty.facts.items.filter(({ item }) => item.essential).map(({ item }) => item.document),
    period: {
      of: row.period_of as SurchargeView['period']['of'],
      startOn: row.period_start_on,
      endOn: row.period_end_on,
    },
    daysLate: arithmetic?.daysLate ?? status.daysLate,
    capReached: arithmetic?.capReached ?? false,
    unwritten: facts.acceptedOn === undefined,
    steps: arithmetic ? stepsOf(arithmetic, facts, status) : [],
    conditions: conditionsOf(scope, facts, status),
  };
}

/** What is shown the same of a delivery and of a request. */
function sharedBy(
  shown: ShownSurcharge,
  clientName: string,
): Pick<
  SurchargeView,
  'id' | 'clientName' | 'state' | 'sumOre' | 'vatOre' | 'totalOre' | 'decidedAt' | 'decidedBy' | 'reason' | 'undoUntil'
> {
  const { id, state, sumOre, decidedAt, decidedBy, reason, undoUntil } = shown;
  const vat = vatOre(ore(sumOre), shown.vatBasisPoints);
  return {
    id,
    clientName,
    state,
    sumOre,
    vatOre: vat,
    totalOre: sumOre + vat,
    decidedAt,
    decidedBy,
    reason,
    undoUntil,
  };
}

/** A request at short notice with its sum in words and every condition that it was judged by. */
export interface Haste {
  request: LoadedRequest;
  shown: ShownSurcharge;
  clientName: string;
}

export function describeHaste({ request: { row, facts }, shown, clientName }: Haste): SurchargeView {
  const arithmetic = shown.arithmetic as RequestArithmetic | undefined;
  return {
    ...sharedBy(shown, clientName),
    clientId: row.client_id,
    obligationId: null,
    request: row.what,
    documents: [],
    period: { of: 'listed', startOn: row.asked_on, endOn: row.needed_on },
    daysLate: 0,
    capReached: arithmetic?.capReached ?? false,
    unwritten: facts.acceptedOn === undefined,
    steps:
      arithmetic === undefined ? [] : inBoth((language) => formatRequestArithmetic(arithmetic, facts.term, language)),
    conditions: deriveRequestConditions(facts).map((condition) => ({
      holds: condition.holds,
      text: { nb: wordRequestCondition(condition, 'nb'), en: wordRequestCondition(condition, 'en') },
    })),
  };
}

/** The same steps in both languages, side by side. */
export function inBoth(steps: (language: Language) => ArithmeticStep[]): SurchargeView['steps'] {
  const english = steps('en');
  return steps('nb').map((nb, index) => {
    const en = english[index]!;
    return {
      label: { nb: nb.label, en: en.label },
      value: { nb: nb.value, en: en.value },
      detail: { nb: nb.detail, en: en.detail },
    };
  });
}

function stepsOf(arithmetic: Arithmetic, facts: SurchargeFacts, status: ObligationStatus): SurchargeView['steps'] {
  const place = { running: status.deliveredOn !== arithmetic.countedToOn };
  return inBoth((language) => formatArithmetic(arithmetic, facts.term, language, place));
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

import {
  standardLateTerm,
  type AgreedItem,
  type DocumentType,
  type DutyClause,
  type Fee,
  type Frame,
  type OfficePromises,
  type PriceTerms,
  type ReportPromise,
} from '../../../../domain/agreement/index.ts';
import { ore } from '../../../../domain/kernel/index.ts';
import { freeKey } from './lists.ts';

// What a part is when somebody adds it: the usual, so that a sentence stands there at once and little is left to change.

export function newDuty(others: readonly DutyClause[]): DutyClause {
  return {
    key: freeKey('vouchers', others),
    items: [newItem('vouchers', [])],
    schedule: {
      period: { every: 'vat-term' },
      due: { rule: 'after', of: 'period-end', count: 20, unit: 'days' },
      shift: 'next',
      whenClosed: 'none',
    },
    form: ['sorted-by-date'],
    channel: 'takt',
    mendDays: 3,
    charges: [standardLateTerm],
  };
}

/** The same clause under a key of its own: it is another duty, with a record of its own. */
export function copyOfDuty(duty: DutyClause, others: readonly DutyClause[]): DutyClause {
  return { ...duty, key: freeKey(duty.key, others) };
}

export function newItem(document: DocumentType, others: readonly AgreedItem[]): AgreedItem {
  return { key: freeKey(document, others), document, essential: true };
}

export function newOffice(): OfficePromises {
  return { answerWithinWorkingDays: 2, reports: [] };
}

export function newReport(others: readonly ReportPromise[], clauseKeys: readonly string[]): ReportPromise {
  return {
    key: freeKey('vat-return', others),
    report: 'vat-return',
    period: { every: 'vat-term' },
    due: { rule: 'before', of: { statutory: 'vat-return' }, count: 0, unit: 'days' },
    shift: 'none',
    from: clauseKeys.slice(0, 1),
    whenLate: 'moves',
  };
}

export function newPrice(): PriceTerms {
  return { fees: [newFee([])] };
}

export function newFee(others: readonly Fee[]): Fee {
  return { fee: 'fixed', key: freeKey('fee', others), per: 'month', amountOre: ore(390_000) };
}

export function newFrame(): Frame {
  return {
    tasks: ['bookkeeping', 'vat-return'],
    noticeMonths: 3,
    powers: [],
    electronicNotices: true,
    dataProcessingAnnex: true,
  };
}

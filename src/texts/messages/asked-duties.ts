import type { DocumentType } from '../../domain/agreement/index.ts';
import { earliest, latest, type CalendarDate } from '../../domain/kernel/index.ts';
import { speaksOfMoney, type ReminderStep } from '../../domain/reminder/index.ts';
import type { NoticeContent } from '../../domain/surcharge/index.ts';
import { capitalise, formatList } from '../format-list.ts';
import { formatPeriod, type PeriodOfDuty } from '../format-period.ts';
import type { Language } from '../language.ts';
import { wordsOf } from '../words/words.ts';
import type { Company } from './letterhead.ts';

/** One thing that is missing; `name` tells which one where there are several. */
export interface AskedItem {
  document: DocumentType;
  name?: string;
}

/** One duty that a message asks for. */
export interface AskedDuty {
  step: Exclude<ReminderStep, 'call'>;
  period: PeriodOfDuty;
  dueOn: CalendarDate;
  /** What nobody has sent or answered for: never empty. */
  missing: readonly AskedItem[];
  /** What may be said about money, from `decideNotice`; a step that does not speak of money says nothing of it. */
  notice: NoticeContent;
  /** The other prices of the same clause that may come: extra work, nearness to the law's deadline. */
  alsoCosts?: readonly NoticeContent[];
  /** The last day on which it can come without the package price lapsing, where that can come. */
  keepsPackageUntilOn?: CalendarDate;
  /** The clause on paper that names the price. */
  clause?: number;
}

export interface AskedCompany extends Company {
  duties: readonly AskedDuty[];
}

/** The day that a message names: the deadline ahead of it, the last free day where it can cost, else today. */
export function askedOn(duty: AskedDuty, today: CalendarDate): CalendarDate {
  if (!speaksOfMoney(duty.step)) return latest(duty.dueOn, today);
  return duty.notice.notice === 'price' ? latest(duty.notice.lastFreeOn, today) : today;
}

/** The one day of several duties; undefined where they differ. */
export function commonDay(duties: readonly AskedDuty[], today: CalendarDate): CalendarDate | undefined {
  const days = new Set(duties.map((duty) => askedOn(duty, today)));
  const [first] = days;
  return days.size === 1 ? first : undefined;
}

export function firstDay(duties: readonly AskedDuty[], today: CalendarDate): CalendarDate {
  const [first, ...others] = duties.map((duty) => askedOn(duty, today));
  return earliest(first!, ...others);
}

export function countItems(duties: readonly AskedDuty[]): number {
  return duties.reduce((count, duty) => count + duty.missing.length, 0);
}

/** `Kontoutskrift (Driftskonto)`, as it stands on a list. */
export function itemLabel(item: AskedItem, language: Language): string {
  return withName(wordsOf(language).documentTypes[item.document].label, item.name);
}

/** `kontoutskrift (Driftskonto)`, `the bank statement`: after "send us". */
export function itemInSentence(item: AskedItem, language: Language): string {
  return withName(wordsOf(language).documentTypes[item.document].inSentence, item.name);
}

function withName(words: string, name: string | undefined): string {
  const distinct = findDistinctName(words, name);
  return distinct === undefined ? words : `${words} (${distinct})`;
}

/** The name of one of several; none where it only repeats the document's. */
export function findDistinctName(words: string, name: string | undefined): string | undefined {
  return name === '' || (name && capitalise(name) === capitalise(words)) ? undefined : name;
}

const deliveryOf: Record<DocumentType, 'vouchers' | 'payroll' | 'invoicing' | 'other'> = {
  vouchers: 'vouchers',
  receipts: 'vouchers',
  'incoming-invoices': 'vouchers',
  'outgoing-invoices': 'vouchers',
  'bank-statement': 'vouchers',
  'daily-cash': 'vouchers',
  'expense-claims': 'vouchers',
  'customs-declarations': 'vouchers',
  'payroll-basis': 'payroll',
  'fixed-pay-changes': 'payroll',
  'time-sheets': 'payroll',
  'travel-claims': 'payroll',
  'invoicing-basis': 'invoicing',
  'stock-count': 'other',
  'cash-count': 'other',
  'loan-statements': 'other',
  securities: 'other',
  'work-in-progress': 'other',
  receivables: 'other',
  'shareholder-changes': 'other',
  contracts: 'other',
  'public-notices': 'other',
  'tax-account-statement': 'other',
  'private-use': 'other',
  'year-end-statements': 'other',
  'budget-figures': 'other',
  'meeting-papers': 'other',
};

/** What a duty is called by what is missing: `bilag for september og oktober`, `lønnsgrunnlag for lønn 15. juli`. */
export function dutyInWords(duty: AskedDuty, language: Language): string {
  const what = deliveryInWords(
    duty.missing.map((item) => item.document),
    language,
  );
  return `${what} for ${formatPeriod(duty.period, language)}`;
}

/** What documents are together: `bilag`, `lønnsgrunnlag`, `underlag`. */
export function deliveryInWords(documents: readonly DocumentType[], language: Language): string {
  const kinds = new Set(documents.map((document) => deliveryOf[document]));
  const [only] = kinds;
  const { deliveries } = wordsOf(language);
  // Vouchers with a stock count or a year-end statement among them are still vouchers to the client.
  return kinds.size === 1 && only ? deliveries[only] : deliveries[kinds.has('vouchers') ? 'vouchers' : 'other'];
}

/** The same by its documents, where two duties would have one name: `dagsoppgjør for oktober`. */
export function dutyByDocuments(duty: AskedDuty, language: Language): string {
  const documents = [...new Set(duty.missing.map((item) => itemInSentence(item, language)))];
  return `${formatList(documents, language)} for ${formatPeriod(duty.period, language)}`;
}

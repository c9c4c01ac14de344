import { sql } from 'kysely';
import { payrollDocuments, type DocumentType } from '../../domain/agreement/index.ts';
import type { Acting } from './find-acting-for.ts';

interface AskedItem {
  document: DocumentType;
}

/** A duty that asks for payroll material only is payroll's; one that mixes goes to whoever answers for vouchers, as its reminders do. */
function isPayrollDuty(items: readonly AskedItem[]): boolean {
  return items.every((item) => payrollDocuments.has(item.document));
}

/**
 * Whether the person answers for an item of a duty. Payroll material is payroll's wherever it stands; what else a duty asks for is for whoever
 * gets its reminders.
 */
export function answersForItem(
  { answersFor }: Pick<Acting, 'answersFor'>,
  item: AskedItem,
  ofDuty: readonly AskedItem[],
): boolean {
  if (payrollDocuments.has(item.document) && answersFor.includes('payroll')) return true;
  return !isPayrollDuty(ofDuty) && answersFor.includes('vouchers');
}

/** The documents whose contents are payroll's, for a query. */
export const payrollTypes = sql`${[...payrollDocuments]}::text[]`;

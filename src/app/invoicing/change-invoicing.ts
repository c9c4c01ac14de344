import { sql } from 'kysely';
import { decideSeries, readAccountNumber } from '../../domain/invoicing/index.ts';
import type { InvoicingSettings } from '../../db/tables.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { loadInvoicingFacts } from './load-seller.ts';
import { appendOfficeEvents } from '../office-record/append-office-events.ts';

export interface InvoicingChange {
  /** Eleven digits, with or without spaces; null takes it away. */
  accountNumber?: string | null;
  paymentDays?: number;
  inBusinessRegister?: boolean;
  /** Gives Takt a number series that begins here, or moves one of which no number was used. */
  nextNumber?: number;
}

export type InvoicingChanged = { changed: true } | { refused: 'account-wrong' | 'series-in-use' | 'series-invalid' };

/** Changes what electronic invoices are made with. What was issued stays as it is. Nothing is changed where anything of it is refused. */
export async function changeInvoicing(scope: OfficeScope, change: InvoicingChange): Promise<InvoicingChanged> {
  const choices: { [Key in keyof InvoicingSettings]: InvoicingSettings[Key] | null } = {};
  if (change.accountNumber === null) choices.accountNumber = null;
  else if (change.accountNumber !== undefined) {
    const accountNumber = readAccountNumber(change.accountNumber);
    if (accountNumber === undefined) return { refused: 'account-wrong' };
    choices.accountNumber = accountNumber;
  }
  if (change.paymentDays !== undefined) choices.paymentDays = change.paymentDays;
  if (change.inBusinessRegister !== undefined) choices.inBusinessRegister = change.inBusinessRegister;
  if (change.nextNumber !== undefined) {
    const { nextNumber, seriesUsed } = await loadInvoicingFacts(scope, { lock: true });
    const current = nextNumber === null ? undefined : { nextNumber, used: seriesUsed };
    const decision = decideSeries(change.nextNumber, current);
    if ('refused' in decision) return decision;
    await giveSeries(scope, decision.nextNumber);
  }
  await sql`update office set settings = jsonb_set(settings, '{invoicing}',
      jsonb_strip_nulls(coalesce(settings -> 'invoicing', '{}') || ${JSON.stringify(choices)}::jsonb))
    where id = ${scope.officeId}`.execute(scope.trx);
  await appendOfficeEvents(scope, [
    { kind: 'settings-changed', data: { of: 'invoicing', changed: Object.keys(change) } },
  ]);
  return { changed: true };
}

/** Where two people give the first number at once, the later one holds, as long as none was used. */
async function giveSeries(scope: OfficeScope, nextNumber: number): Promise<void> {
  await sql`insert into number_series (office_id, next_number, given_by, given_at)
    values (${scope.officeId}, ${nextNumber}, ${staffOf(scope)}, ${scope.now}::timestamptz)
    on conflict (office_id) do update set next_number = excluded.next_number, given_by = excluded.given_by, given_at = excluded.given_at
    where number_series.next_number <> excluded.next_number
      and not exists (select from invoice where invoice.office_id = excluded.office_id)`.execute(scope.trx);
}

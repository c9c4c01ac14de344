import { sql } from 'kysely';
import { isAccountNumber, type Seller } from '../../domain/invoicing/index.ts';
import { isOrgnr } from '../../domain/kernel/index.ts';
import type { InvoicingSettings } from '../../db/tables.ts';
import { cleanText } from '../../texts/invoicing/write-xml.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';

/** Days to pay where the office has said nothing. */
export const paymentDaysByDefault = 14;

/** What is missing before an electronic invoice may be made. */
export const missingForElectronic = ['office-orgnr', 'no-account', 'no-series'] as const;
export type MissingForElectronic = (typeof missingForElectronic)[number];

export interface InvoicingFacts {
  seller: Seller;
  paymentDays: number;
  /** Null until the office gives a series to Takt. */
  nextNumber: number | null;
  /** Whether a number of it was used; then it cannot be moved. */
  seriesUsed: boolean;
  missing: MissingForElectronic[];
}

/** What the office has chosen about its invoices. With `lock` the number series is this transaction's until it ends. */
export async function loadInvoicingFacts(scope: OfficeScope, { lock = false } = {}): Promise<InvoicingFacts> {
  const office = await loadOffice(scope);
  const { accountNumber = '', paymentDays = paymentDaysByDefault, inBusinessRegister = true } = office.invoicing ?? {};
  const series = await loadSeries(scope, lock);
  const seller = {
    name: cleanText(office.name) || office.orgnr,
    orgnr: office.orgnr,
    email: office.email,
    contactName: cleanText(office.contactName ?? '') || office.name,
    inBusinessRegister,
    accountNumber,
  };
  return {
    seller,
    paymentDays,
    nextNumber: series?.nextNumber ?? null,
    seriesUsed: series?.used ?? false,
    missing: [
      ...(isOrgnr(seller.orgnr) ? [] : (['office-orgnr'] as const)),
      ...(isAccountNumber(accountNumber) ? [] : (['no-account'] as const)),
      ...(series ? [] : (['no-series'] as const)),
    ],
  };
}

interface OfficeRow {
  name: string;
  orgnr: string;
  email: string;
  invoicing: InvoicingSettings | null;
  /** Whoever makes the export. */
  contactName: string | null;
}

async function loadOffice(scope: OfficeScope): Promise<OfficeRow> {
  const { rows } = await sql<OfficeRow>`
    select o.name, o.orgnr, o.email, o.settings -> 'invoicing' as invoicing,
      (select s.name from staff s where s.office_id = o.id and s.id = ${staffOf(scope)}) as "contactName"
    from office o where o.id = ${scope.officeId}`.execute(scope.trx);
  return rows[0]!;
}

async function loadSeries(
  scope: OfficeScope,
  lock: boolean,
): Promise<{ nextNumber: number; used: boolean } | undefined> {
  const { rows } = await sql<{ nextNumber: number }>`
    select next_number as "nextNumber" from number_series where office_id = ${scope.officeId}
    ${lock ? sql`for update` : sql``}`.execute(scope.trx);
  if (!rows[0]) return undefined;
  // Asked after the lock, so that what another transaction has just issued is seen.
  const issued = await sql<{ used: boolean }>`
    select exists (select from invoice where office_id = ${scope.officeId}) as used`.execute(scope.trx);
  return { nextNumber: rows[0].nextNumber, used: issued.rows[0]!.used };
}

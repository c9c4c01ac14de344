import { sql } from 'kysely';
import { DomainError } from '../../domain/kernel/index.ts';
import { brandColours } from '../../texts/messages/brand-colours.ts';
import { readEmail } from '../contact/read-contact-addresses.ts';
import { refreshCostOfLateness } from '../surcharge/refresh-cost.ts';
import type { OfficeScope } from './office-scope.ts';

export interface OfficeChange {
  name?: string;
  email?: string;
  phone?: string;
  /** `#rrggbb`, on which text can be read. */
  brandColour?: string;
  hourlyRateOre?: number;
}

/** Changes what the office's own messages and figures are made with. A new hourly rate counts at once in what lateness costs. */
export async function changeOffice(scope: OfficeScope, change: OfficeChange): Promise<{ changed: true }> {
  const { name, phone, hourlyRateOre } = change;
  const brandColour = change.brandColour?.toLowerCase();
  if (brandColour !== undefined && brandColours(brandColour).background !== brandColour) {
    throw new DomainError('office.colour');
  }
  const email = change.email === undefined ? undefined : readEmail(change.email);
  if (email === null) throw new DomainError('mail.address');
  const settings = JSON.stringify({ phone, brandColour });
  await sql`update office set name = coalesce(${name ?? null}, name), email = coalesce(${email ?? null}, email),
      hourly_rate_ore = coalesce(${hourlyRateOre ?? null}, hourly_rate_ore), settings = settings || ${settings}::jsonb
    where id = ${scope.officeId}`.execute(scope.trx);
  if (hourlyRateOre !== undefined) await refreshCostOfLateness(scope, await findClientIds(scope));
  return { changed: true };
}

async function findClientIds(scope: OfficeScope): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from client where office_id = ${scope.officeId}`.execute(
    scope.trx,
  );
  return rows.map((row) => row.id);
}

import { ore, type Ore } from '../../domain/kernel/index.ts';
import type { OfficeScope } from './office-scope.ts';

/** What an hour of the office costs, without VAT. */
export async function loadHourlyRate({ trx, officeId }: OfficeScope): Promise<Ore> {
  const office = await trx
    .selectFrom('office')
    .select('hourly_rate_ore')
    .where('id', '=', officeId)
    .executeTakeFirstOrThrow();
  return ore(office.hourly_rate_ore);
}

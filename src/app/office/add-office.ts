import { inOffice } from '../../db/connect.ts';
import type { Language } from '../../db/tables.ts';
import type { Ore, Orgnr } from '../../domain/kernel/index.ts';
import type { AppContext } from './office-scope.ts';

export interface NewOffice {
  name: string;
  orgnr: Orgnr;
  /** Where its messages come from. */
  email: string;
  hourlyRateOre: Ore;
  owner: { name: string; email: string; language: Language };
}

/** Founds an office with its owner, who takes in the others. */
export async function addOffice(
  context: AppContext,
  { name, orgnr, email, hourlyRateOre, owner }: NewOffice,
): Promise<{ officeId: string; staffId: string }> {
  const officeId = context.ids.next();
  const staffId = context.ids.next();
  const now = context.clock.now();
  await inOffice(context.db, officeId, async (trx) => {
    await trx
      .insertInto('office')
      .values({
        id: officeId,
        name,
        orgnr,
        email,
        time_zone: 'Europe/Oslo',
        hourly_rate_ore: hourlyRateOre,
        demo: false,
        clock_offset_seconds: 0,
        settings: '{}',
        created_at: now,
      })
      .execute();
    await trx
      .insertInto('staff')
      .values({ office_id: officeId, id: staffId, ...owner, role: 'owner', active: true, created_at: now })
      .execute();
  });
  return { officeId, staffId };
}

import { sql } from 'kysely';
import type { CalendarDate, Instant } from '../../domain/kernel/index.ts';
import { defaultBrand } from '../../texts/messages/brand-colours.ts';
import type { OfficeScope } from './office-scope.ts';

export interface OfficeSettingsView {
  name: string;
  orgnr: string;
  email: string;
  phone: string;
  brandColour: string;
  hourlyRateOre: number;
  sendingStopped: { at: Instant; reason: string } | null;
  /** Those of this year and later, the oldest first. */
  closures: { id: string; name: string; fromOn: CalendarDate; toOn: CalendarDate }[];
}

/** What the office has chosen about itself. */
export async function viewSettings(scope: OfficeScope): Promise<OfficeSettingsView> {
  const { rows } = await sql<OfficeSettingsView>`
    select o.name, o.orgnr, o.email, coalesce(o.settings ->> 'phone', '') as phone,
      coalesce(o.settings ->> 'brandColour', ${defaultBrand}) as "brandColour", o.hourly_rate_ore as "hourlyRateOre",
      (select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'fromOn', c.from_on, 'toOn', c.to_on)
        order by c.from_on, c.id) from closure c
        where c.office_id = o.id and c.to_on >= date_trunc('year', ${scope.today}::date)) as closures
    from office o where o.id = ${scope.officeId}`.execute(scope.trx);
  const stopped = await scope.trx
    .selectFrom('office')
    .select(['sending_stopped_at', 'sending_stopped_reason'])
    .where('id', '=', scope.officeId)
    .executeTakeFirstOrThrow();
  const { sending_stopped_at: at, sending_stopped_reason: reason } = stopped;
  const settings = rows[0]!;
  return {
    ...settings,
    closures: settings.closures ?? [],
    sendingStopped: at === null ? null : { at, reason: reason ?? 'stopped' },
  };
}

import { sql } from 'kysely';
import type { OfficeScope } from '../office/office-scope.ts';
import { clientQuotaBytesDefault } from './assert-room-for.ts';
import { appendOfficeEvents } from '../office-record/append-office-events.ts';

const bytesPerGigabyte = 1024 ** 3;

export interface IntakeSettings {
  /** Whether what has no finding against it is accepted by rule. */
  passByRule: boolean;
  /** How much one client may lay in the store, in GiB. */
  clientQuotaGigabytes: number;
}

/** How the office takes in what arrives, as it stands or as it is by default. */
export async function getIntakeSettings(scope: OfficeScope): Promise<IntakeSettings> {
  const { settings } = await scope.trx
    .selectFrom('office')
    .select('settings')
    .where('id', '=', scope.officeId)
    .executeTakeFirstOrThrow();
  return {
    passByRule: settings.intake?.passByRule ?? true,
    clientQuotaGigabytes: Math.round((settings.intake?.clientQuotaBytes ?? clientQuotaBytesDefault) / bytesPerGigabyte),
  };
}

/** What is left out stays. It holds for what is looked over from now on; nothing that was decided is decided again. */
export async function changeIntakeSettings(
  scope: OfficeScope,
  { passByRule, clientQuotaGigabytes }: { [Key in keyof IntakeSettings]?: IntakeSettings[Key] | undefined },
): Promise<{ changed: true }> {
  const change = {
    ...(passByRule === undefined ? {} : { passByRule }),
    ...(clientQuotaGigabytes === undefined ? {} : { clientQuotaBytes: clientQuotaGigabytes * bytesPerGigabyte }),
  };
  await sql`update office
    set settings = settings || jsonb_build_object('intake', coalesce(settings -> 'intake', '{}') || ${JSON.stringify(change)}::jsonb)
    where id = ${scope.officeId}`.execute(scope.trx);
  await appendOfficeEvents(scope, [
    { kind: 'settings-changed', data: { of: 'intake', changed: Object.keys(change), ...change } },
  ]);
  return { changed: true };
}

import { sql } from 'kysely';
import { checkMeetingRules, meetingRulesDefault, type MeetingRules } from '../../domain/meeting/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendOfficeEvents } from '../office-record/append-office-events.ts';

/** What the office has chosen, and Takt's own rules where it has not. */
export async function loadMeetingRules(scope: OfficeScope): Promise<MeetingRules> {
  const { settings } = await scope.trx
    .selectFrom('office')
    .select('settings')
    .where('id', '=', scope.officeId)
    .executeTakeFirstOrThrow();
  return { ...meetingRulesDefault, ...settings.meetings };
}

/** Sets which times clients may choose among. What is booked already stands. Throws as `checkMeetingRules` does. */
export async function changeMeetingRules(scope: OfficeScope, rules: MeetingRules): Promise<{ changed: true }> {
  const meetings = JSON.stringify(checkMeetingRules(rules));
  await sql`update office set settings = jsonb_set(settings, '{meetings}', ${meetings}::jsonb)
    where id = ${scope.officeId}`.execute(scope.trx);
  await appendOfficeEvents(scope, [{ kind: 'settings-changed', data: { of: 'office', changed: ['meetings'] } }]);
  return { changed: true };
}

import { sql } from 'kysely';
import type { CourseThresholds } from '../../domain/course/index.ts';
import { DomainError } from '../../domain/kernel/index.ts';
import { brandColours } from '../../texts/messages/brand-colours.ts';
import { readEmail } from '../contact/read-contact-addresses.ts';
import { refreshCostOfLateness } from '../surcharge/refresh-cost.ts';
import type { OfficeScope } from './office-scope.ts';
import { appendOfficeEvents } from '../office-record/append-office-events.ts';

export interface OfficeChange {
  name?: string;
  email?: string;
  phone?: string | null;
  /** `#rrggbb`, on which text can be read; null for Takt's own. */
  brandColour?: string | null;
  hourlyRateOre?: number;
  /** Working days within which an objection is answered. */
  objectionAnswerDays?: number;
  /** So many charged deliveries in twelve months, and Takt stops proposing. */
  chargesBeforeTalk?: number;
  /** Beyond which figures a client is proposed for the talk. */
  course?: CourseThresholds;
}

/** Changes what the office's own messages and figures are made with. A new hourly rate counts at once in what lateness costs. */
export async function changeOffice(scope: OfficeScope, change: OfficeChange): Promise<{ changed: true }> {
  const { name, phone, hourlyRateOre } = change;
  const brandColour = change.brandColour === null ? null : change.brandColour?.toLowerCase();
  if (typeof brandColour === 'string' && brandColours(brandColour).background !== brandColour) {
    throw new DomainError('office.colour');
  }
  const email = change.email === undefined ? undefined : readEmail(change.email);
  if (email === null) throw new DomainError('mail.address');
  const choices = { phone: phone === '' ? null : phone, brandColour };
  const taken = Object.entries(choices).flatMap(([key, value]) => (value === null ? [key] : []));
  await sql`update office set name = coalesce(${name ?? null}, name), email = coalesce(${email ?? null}, email),
      hourly_rate_ore = coalesce(${hourlyRateOre ?? null}, hourly_rate_ore), settings = (settings || ${JSON.stringify(choices)}::jsonb) - ${taken}::text[]
    where id = ${scope.officeId}`.execute(scope.trx);
  await changeObjectionTerms(scope, change);
  await changeCourseThresholds(scope, change);
  const changed = Object.entries(change).flatMap(([key, value]) => (value === undefined ? [] : [key]));
  await appendOfficeEvents(scope, [
    {
      kind: 'settings-changed',
      data: { of: 'office', changed, ...(hourlyRateOre === undefined ? {} : { hourlyRateOre }) },
    },
  ]);
  if (hourlyRateOre !== undefined) await refreshCostOfLateness(scope, await findClientIds(scope));
  return { changed: true };
}

async function changeObjectionTerms(
  scope: OfficeScope,
  { objectionAnswerDays: answerDays, chargesBeforeTalk }: OfficeChange,
): Promise<void> {
  if (answerDays === undefined && chargesBeforeTalk === undefined) return;
  const terms = JSON.stringify({ answerDays, chargesBeforeTalk });
  await sql`update office set settings = jsonb_set(settings, '{objections}', coalesce(settings -> 'objections', '{}') || ${terms}::jsonb)
    where id = ${scope.officeId}`.execute(scope.trx);
}

async function changeCourseThresholds(scope: OfficeScope, { course }: OfficeChange): Promise<void> {
  if (course === undefined) return;
  await sql`update office set settings = jsonb_set(settings, '{course}', ${JSON.stringify(course)}::jsonb)
    where id = ${scope.officeId}`.execute(scope.trx);
}

async function findClientIds(scope: OfficeScope): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from client where office_id = ${scope.officeId}`.execute(
    scope.trx,
  );
  return rows.map((row) => row.id);
}

import { sql } from 'kysely';
import type { CalendarDate, Instant } from '../../domain/kernel/index.ts';
import { answerDaysDefault } from '../../domain/objection/index.ts';
import { chargesBeforeTalkDefault } from '../../domain/surcharge/index.ts';
import type { OfficeScope } from './office-scope.ts';

export interface OfficeFacts {
  name: string;
  orgnr: string;
  email: string;
  phone: string | null;
  brandColour: string | null;
  hourlyRateOre: number;
  objectionAnswerDays: number;
  chargesBeforeTalk: number;
  sendingStopped: { at: Instant; reason: string } | null;
}

/** What the office has chosen about itself. */
export async function viewOffice(scope: OfficeScope): Promise<OfficeFacts> {
  const office = await scope.trx
    .selectFrom('office')
    .selectAll()
    .where('id', '=', scope.officeId)
    .executeTakeFirstOrThrow();
  const { sending_stopped_at: at, sending_stopped_reason: reason, settings } = office;
  return {
    name: office.name,
    orgnr: office.orgnr,
    email: office.email,
    phone: settings.phone ?? null,
    brandColour: settings.brandColour ?? null,
    hourlyRateOre: office.hourly_rate_ore,
    objectionAnswerDays: settings.objections?.answerDays ?? answerDaysDefault,
    chargesBeforeTalk: settings.objections?.chargesBeforeTalk ?? chargesBeforeTalkDefault,
    sendingStopped: at === null ? null : { at, reason: reason ?? 'stopped' },
  };
}

export interface ClosureView {
  id: string;
  name: string;
  fromOn: CalendarDate;
  toOn: CalendarDate;
}

/** The closures of this year and later, the oldest first. */
export async function viewClosures(scope: OfficeScope): Promise<ClosureView[]> {
  const { rows } = await sql<ClosureView>`select id, name, from_on as "fromOn", to_on as "toOn" from closure
    where office_id = ${scope.officeId} and to_on >= date_trunc('year', ${scope.today}::date)
    order by from_on, id`.execute(scope.trx);
  return rows;
}

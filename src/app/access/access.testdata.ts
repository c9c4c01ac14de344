import { type Database, inOffice } from '../../db/connect.ts';
import type { StaffRole } from '../../db/tables.ts';
import { calendarDate, instant } from '../../domain/kernel/index.ts';
import { type MovableClock, movableClock } from '../clock.ts';
import { createIds } from '../ids.ts';
import { addSeconds } from '../office-time.ts';
import type { AccessContext, AccessPorts, PersonCodeFacts, PersonLinkFacts, SignInFacts } from './access-context.ts';

export const START = instant('2026-11-23T08:00:00.000Z');

export interface TestAccess {
  context: AccessContext & { clock: MovableClock };
  ports: AccessPorts;
  /** What the ports were handed, oldest first. */
  signIns: SignInFacts[];
  codes: PersonCodeFacts[];
  links: PersonLinkFacts[];
  wait(seconds: number): void;
}

/** A context over a test database with a clock that stands still, and ports that keep what they get. */
export function testAccess(db: Database): TestAccess {
  const clock = movableClock(START);
  const signIns: SignInFacts[] = [];
  const codes: PersonCodeFacts[] = [];
  const links: PersonLinkFacts[] = [];
  return {
    context: { db, clock, ids: createIds(clock), secret: 'a secret of this test alone' },
    ports: {
      sendSignIn: async (_trx, facts) => void signIns.push(facts),
      sendPersonCode: async (_trx, facts) => void codes.push(facts),
      sendPersonLink: async (_trx, facts) => void links.push(facts),
    },
    signIns,
    codes,
    links,
    wait: (seconds) => clock.set(addSeconds(clock.now(), seconds)),
  };
}

export interface TestOffice {
  officeId: string;
  staffId: string;
  personId: string;
}

let made = 0;

/** An office with one person in it and one contact of a client. */
export async function addTestOffice(
  { context }: Pick<TestAccess, 'context'>,
  {
    email = 'ingrid@nordlys.example',
    role = 'accountant',
    language = 'nb',
    mobile = '+4791234567',
  }: { email?: string; role?: StaffRole; language?: 'nb' | 'en'; mobile?: string | null } = {},
): Promise<TestOffice> {
  made += 1;
  const [officeId, staffId, personId] = [context.ids.next(), context.ids.next(), context.ids.next()];
  await inOffice(context.db, officeId, async (trx) => {
    await trx
      .insertInto('office')
      .values({
        id: officeId,
        name: `Nordlys Regnskap ${made} AS`,
        orgnr: '312457806',
        email: 'post@nordlys.example',
        time_zone: 'Europe/Oslo',
        hourly_rate_ore: 120_000,
        demo: true,
        clock_offset_seconds: 0,
        newest_event_at: null,
        sending_stopped_at: null,
        sending_stopped_reason: null,
        settings: '{}',
        created_at: START,
      })
      .execute();
    const common = { office_id: officeId, language, created_at: START };
    await trx
      .insertInto('staff')
      .values({
        ...common,
        id: staffId,
        name: 'Ingrid Moe',
        email,
        mobile: null,
        role,
        deputy_id: null,
        active: true,
      })
      .execute();
    await trx
      .insertInto('person')
      .values({
        ...common,
        id: personId,
        name: 'Jo Brattli',
        email: 'jo@brattli.example',
        mobile,
        email_bounced_at: null,
        link_version: 1,
      })
      .execute();
  });
  return { officeId, staffId, personId };
}

/** Makes the office's person a contact of a client of its own. */
export async function addTestContact({ context }: Pick<TestAccess, 'context'>, office: TestOffice): Promise<void> {
  const clientId = context.ids.next();
  await inOffice(context.db, office.officeId, async (trx) => {
    await trx
      .insertInto('client')
      .values({
        office_id: office.officeId,
        id: clientId,
        name: 'Brattli Bygg AS',
        orgnr: null,
        form: null,
        vat_term: null,
        payday_of_month: null,
        invoicing_day_of_month: null,
        lead_id: office.staffId,
        consumer: false,
        language: 'nb',
        start_on: calendarDate('2026-01-01'),
        paused_until_on: null,
        active: true,
        cost_of_lateness_ore: 0,
        import_id: null,
        created_at: START,
      })
      .execute();
    await trx
      .insertInto('contact')
      .values({
        office_id: office.officeId,
        client_id: clientId,
        person_id: office.personId,
        scopes: ['vouchers'],
        place: 1,
      })
      .execute();
  });
}

/** A code of six digits that is certainly not this one. */
export function otherCode(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, '0');
}

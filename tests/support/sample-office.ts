import { templates, type AgreementTerms } from '../../src/domain/agreement/index.ts';
import { calendarDate, instant, type Instant } from '../../src/domain/kernel/index.ts';
import { addClient } from '../../src/app/client/add-client.ts';
import { registerAgreement } from '../../src/app/agreement/register-agreement.ts';
import { movableClock, type MovableClock } from '../../src/app/clock.ts';
import { createIds } from '../../src/app/ids.ts';
import { inOfficeScope, type AppContext } from '../../src/app/office/office-scope.ts';
import { inOffice, type Database } from '../../src/db/connect.ts';

export interface SampleOffice {
  context: AppContext;
  clock: MovableClock;
  officeId: string;
  staffId: string;
  /** The messages that jobs were asked for, oldest first. */
  queued: string[];
}

/** An office in Oslo with one accountant, at a given moment. */
export async function addSampleOffice(db: Database, startAt: string): Promise<SampleOffice> {
  const clock = movableClock(instant(startAt));
  const queued: string[] = [];
  const enqueue: AppContext['enqueue'] = async (_scope, ids) => void queued.push(...ids);
  const context: AppContext = { db, clock, ids: createIds(clock), enqueue, enqueueReadings: async () => undefined };
  const officeId = context.ids.next();
  const staffId = context.ids.next();
  await inOffice(db, officeId, async (trx) => {
    await trx
      .insertInto('office')
      .values({
        id: officeId,
        name: 'Nordlys Regnskap',
        orgnr: '310332062',
        email: 'post@nordlys.example',
        time_zone: 'Europe/Oslo',
        hourly_rate_ore: 115_000,
        demo: false,
        clock_offset_seconds: 0,
        settings: '{}',
        created_at: clock.now(),
      })
      .execute();
    await trx
      .insertInto('staff')
      .values({
        office_id: officeId,
        id: staffId,
        name: 'Ingrid Solheim',
        email: 'ingrid@nordlys.example',
        role: 'owner',
        language: 'nb',
        active: true,
        created_at: clock.now(),
      })
      .execute();
  });
  return { context, clock, officeId, staffId, queued };
}

/** The jovial builder, with the agreement of the story: vouchers for each VAT term within 20 days, 1 250 kr per started week after three days. */
export async function addBuilder(
  office: SampleOffice,
  acceptedOn: string,
  terms: AgreementTerms = templates[0]!.terms,
  orgnr: string = '312457805',
): Promise<{ clientId: string; personId: string }> {
  const { context, officeId, staffId } = office;
  return inOfficeScope(context, officeId, { staffId }, async (scope) => {
    const { clientId } = await addClient(scope, {
      name: "Brattli & O'Hara Bygg AS",
      orgnr,
      leadId: staffId,
      consumer: false,
      language: 'nb',
      startOn: calendarDate(acceptedOn),
      contacts: [
        { name: 'Jo Brattli', email: 'jo@brattli.example', mobile: '+4790000000', scopes: ['vouchers', 'agreement'] },
      ],
    });
    const agreed = await registerAgreement(scope, {
      clientId,
      terms,
      templateKey: 'vat-two-monthly',
      startOn: calendarDate(acceptedOn),
      firstDeadlineOn: calendarDate(acceptedOn),
      basis: { basis: 'written', acceptedOn: calendarDate(acceptedOn), signerName: 'Jo Brattli' },
    });
    if ('refused' in agreed) throw new Error(JSON.stringify(agreed.refused));
    const contact = await scope.trx
      .selectFrom('contact')
      .select('person_id')
      .where('client_id', '=', clientId)
      .executeTakeFirstOrThrow();
    return { clientId, personId: contact.person_id };
  });
}

/** Moves the office's clock to a moment in Oslo, winter or summer as the calendar has it. */
export function moveClock(office: SampleOffice, to: string): Instant {
  office.clock.set(instant(to));
  return instant(to);
}

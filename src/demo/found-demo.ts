import { Readable } from 'node:stream';
import { addClient } from '../app/client/add-client.ts';
import { registerAgreement } from '../app/agreement/register-agreement.ts';
import { inOfficeScope, type AppContext } from '../app/office/office-scope.ts';
import { instantAt, secondsBetween } from '../app/office-time.ts';
import { inOffice } from '../db/connect.ts';
import type { DemoSettings } from '../db/tables.ts';
import { addDays, oreFromKroner, timeOfDay, type CalendarDate } from '../domain/kernel/index.ts';
import type { FileStore } from '../files/file-store.ts';
import { clauseInWords } from '../texts/agreement/clause-in-words.ts';
import { promisesInWords } from '../texts/agreement/promises-in-words.ts';
import { formatDate } from '../texts/format-date.ts';
import { writePdf } from './demo-papers.ts';
import { demoZone } from './demo-zone.ts';
import type { DemoPorts } from './open-world.ts';
import { agreedTerms } from './agreed-terms.ts';
import { castClients, castStaff, officeName, syntheticOrgnrs, type CastClient } from './cast.ts';

export interface DemoOrder {
  clients: number;
  seed: string;
  /** The first day of the office's life in Takt. */
  fromOn: CalendarDate;
  /** The day that the office has reached when it is made. */
  untilOn: CalendarDate;
}

/** Founds the demo office with its people and its closures, standing at the beginning of its first day. Nothing has happened yet. */
export async function foundDemo(context: AppContext, order: DemoOrder): Promise<string> {
  const officeId = context.ids.next();
  const settings: DemoSettings = {
    seed: order.seed,
    clients: order.clients,
    morningOn: addDays(order.fromOn, -1),
    afternoonOn: addDays(order.fromOn, -1),
    madeFromOn: order.fromOn,
    madeUntilOn: order.untilOn,
    ready: false,
  };
  await inOffice(context.db, officeId, async (trx) => {
    const now = instantAt(order.fromOn, timeOfDay('07:30'), demoZone);
    await trx
      .insertInto('office')
      .values({
        id: officeId,
        name: officeName,
        orgnr: syntheticOrgnrs(order.clients + 1).at(-1)!,
        email: 'post@nordlys.example',
        time_zone: 'Europe/Oslo',
        hourly_rate_ore: oreFromKroner(1_150),
        demo: true,
        clock_offset_seconds: Math.round(secondsBetween(context.clock.now(), now)),
        settings: JSON.stringify({ phone: '+4790000000', time: { entry: true }, demo: settings }),
        created_at: now,
      })
      .execute();
    const staffIds = castStaff.map(() => context.ids.next());
    for (const [index, { name, email, role }] of castStaff.entries()) {
      await trx
        .insertInto('staff')
        .values({
          office_id: officeId,
          id: staffIds[index]!,
          name,
          email,
          role,
          language: 'nb',
          active: true,
          created_at: now,
        })
        .execute();
    }
    for (const [index, { deputy }] of castStaff.entries()) {
      await trx
        .updateTable('staff')
        .set({ deputy_id: staffIds[deputy]! })
        .where('office_id', '=', officeId)
        .where('id', '=', staffIds[index]!)
        .execute();
    }
    for (const closure of closuresBetween(order.fromOn, addDays(order.untilOn, 400))) {
      await trx
        .insertInto('closure')
        .values({ office_id: officeId, id: context.ids.next(), ...closure })
        .execute();
    }
  });
  return officeId;
}

/** Takes in the clients, each with an agreement that was made elsewhere or with duties that nothing is written about. */
export async function addDemoClients(
  { context, files }: Pick<DemoPorts, 'context' | 'files'>,
  officeId: string,
  order: DemoOrder,
): Promise<void> {
  const staffIds = await inOfficeScope(context, officeId, 'takt', async ({ trx }) => {
    const rows = await trx.selectFrom('staff').select(['id', 'email']).where('office_id', '=', officeId).execute();
    return castStaff.map(({ email }) => rows.find((row) => row.email === email)!.id);
  });
  for (const client of castClients(order.clients, order.seed)) {
    const file = client.written ? await storeAgreement(files, officeId, client, order.fromOn) : undefined;
    await addOne(context, officeId, staffIds, client, order.fromOn, file);
  }
}

async function addOne(
  context: AppContext,
  officeId: string,
  staffIds: readonly string[],
  client: CastClient,
  fromOn: CalendarDate,
  file: { sha256: string; name: string } | undefined,
): Promise<void> {
  const leadId = staffIds[client.lead]!;
  await inOfficeScope(context, officeId, { staffId: leadId }, async (scope) => {
    const known = await scope.trx
      .selectFrom('client')
      .select('id')
      .where('office_id', '=', officeId)
      .where('orgnr', '=', client.orgnr)
      .executeTakeFirst();
    if (known) return;
    const { clientId } = await addClient(scope, {
      name: client.name,
      orgnr: client.orgnr,
      form: client.form,
      ...(client.template.startsWith('vat') ? { vatTerm: 'two-monthly' } : {}),
      paydayOfMonth: client.paydayOfMonth,
      leadId,
      consumer: false,
      language: 'nb',
      startOn: fromOn,
      contacts: client.contacts,
    });
    const outcome = await registerAgreement(scope, {
      clientId,
      terms: agreedTerms(client),
      templateKey: client.template,
      startOn: fromOn,
      firstDeadlineOn: fromOn,
      basis: client.written
        ? {
            basis: 'written',
            acceptedOn: acceptedBefore(fromOn),
            signerName: client.contacts[0]!.name,
            ...(file ? { file } : {}),
          }
        : { basis: 'unwritten' },
    });
    if ('refused' in outcome) throw new Error(`the demo's terms are refused: ${JSON.stringify(outcome.refused)}`);
  });
}

function acceptedBefore(fromOn: CalendarDate): CalendarDate {
  return addDays(fromOn, -10);
}

/** The signed agreement as the client's page opens it: the sentences of its clauses, what the office promises, and who accepted them. */
async function storeAgreement(
  files: FileStore,
  officeId: string,
  client: CastClient,
  fromOn: CalendarDate,
): Promise<{ sha256: string; name: string }> {
  const terms = agreedTerms(client);
  const clauses = terms.duties.map((duty, index) => `${index + 1}. ${clauseInWords(duty, 'nb')}`);
  const promises = promisesInWords(terms.office!, terms, 'nb');
  const accepted = formatDate(acceptedBefore(fromOn), 'nb', { year: true });
  const lines = [
    `Oppdragsavtale mellom ${officeName} og ${client.name}`,
    ...[...clauses, ...promises].flatMap((paragraph) => ['', ...wrap(paragraph)]),
    '',
    `Godtatt ${accepted} av ${client.contacts[0]!.name}`,
  ];
  const { sha256 } = await files.receive(officeId, Readable.from([writePdf(lines, 9)]));
  return { sha256, name: 'oppdragsavtale.pdf' };
}

/** Lines that fit on the page. */
function wrap(text: string): string[] {
  return text.match(/.{1,56}(\s|$)/g)?.map((line) => line.trim()) ?? [];
}

/** Three weeks in July and the days between Christmas and New Year. */
function closuresBetween(
  fromOn: CalendarDate,
  toOn: CalendarDate,
): { name: string; from_on: CalendarDate; to_on: CalendarDate }[] {
  const closures = [];
  for (let year = Number(fromOn.slice(0, 4)); year <= Number(toOn.slice(0, 4)); year += 1) {
    closures.push({
      name: 'Fellesferie',
      from_on: `${year}-07-06` as CalendarDate,
      to_on: `${year}-07-24` as CalendarDate,
    });
    closures.push({ name: 'Romjul', from_on: `${year}-12-24` as CalendarDate, to_on: `${year}-12-31` as CalendarDate });
  }
  return closures;
}

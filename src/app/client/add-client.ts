import { dateOf, partsOf, type CalendarDate } from '../../domain/kernel/index.ts';
import type { ContactScope, Language } from '../../db/tables.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord, openRecord } from '../record/append-record.ts';

export interface NewContact {
  name: string;
  email?: string;
  mobile?: string;
  scopes: readonly ContactScope[];
}

export interface NewClient {
  name: string;
  orgnr?: string;
  form?: string;
  vatTerm?: string;
  paydayOfMonth?: number;
  invoicingDayOfMonth?: number;
  leadId: string;
  consumer: boolean;
  language: Language;
  startOn: CalendarDate;
  contacts: readonly NewContact[];
  importId?: string;
}

/**
 * How the client reports VAT, as the list says it, from the year in which it came: periods that follow the client's VAT go by it. Every two months is
 * what holds where nothing is said.
 */
function vatFactsOf({ vatTerm, startOn }: Pick<NewClient, 'vatTerm' | 'startOn'>): string | null {
  if (vatTerm === undefined || vatTerm === 'two-monthly') return null;
  return JSON.stringify({ vat: [{ fromOn: dateOf(partsOf(startOn).year, 1, 1), regime: vatTerm }] });
}

/** Adds a client with its contacts in the order of responsibility. A person with a known address becomes a contact here too: one person, several companies. */
export async function addClient(scope: OfficeScope, client: NewClient): Promise<{ clientId: string }> {
  const clientId = scope.ids.next();
  await scope.trx
    .insertInto('client')
    .values({
      office_id: scope.officeId,
      id: clientId,
      name: client.name,
      orgnr: client.orgnr ?? null,
      form: client.form ?? null,
      vat_term: client.vatTerm ?? null,
      payday_of_month: client.paydayOfMonth ?? null,
      invoicing_day_of_month: client.invoicingDayOfMonth ?? null,
      lead_id: client.leadId,
      consumer: client.consumer,
      language: client.language,
      start_on: client.startOn,
      facts: vatFactsOf(client),
      active: true,
      cost_of_lateness_ore: 0,
      import_id: client.importId ?? null,
      created_at: scope.now,
    })
    .execute();
  await openRecord(scope, [clientId]);
  const personIds: string[] = [];
  for (const contact of client.contacts) personIds.push(await findOrAddPerson(scope, contact, client.language));
  await saveContacts(scope, clientId, client.contacts, personIds);
  await appendRecord(scope, [
    {
      clientId,
      kind: 'client-added',
      data: { lead: client.leadId, startOn: client.startOn, contacts: [...new Set(personIds)] },
    },
  ]);
  return { clientId };
}

/** One person for one address: whoever is known in the office already keeps name, number and language. */
export async function findOrAddPerson(
  scope: OfficeScope,
  contact: Omit<NewContact, 'scopes'>,
  language: Language,
): Promise<string> {
  if (contact.email !== undefined) {
    const known = await scope.trx
      .selectFrom('person')
      .select('id')
      .where('office_id', '=', scope.officeId)
      .where((where) => where(where.fn<string>('lower', ['email']), '=', contact.email!.toLowerCase()))
      .executeTakeFirst();
    if (known) return known.id;
  }
  const id = scope.ids.next();
  await scope.trx
    .insertInto('person')
    .values({
      office_id: scope.officeId,
      id,
      name: contact.name,
      email: contact.email ?? null,
      mobile: contact.mobile ?? null,
      language,
      link_version: 1,
      created_at: scope.now,
    })
    .execute();
  return id;
}

async function saveContacts(
  scope: OfficeScope,
  clientId: string,
  contacts: readonly NewContact[],
  personIds: readonly string[],
): Promise<void> {
  const places = new Map<string, { scopes: Set<ContactScope>; place: number }>();
  personIds.forEach((personId, index) => {
    const entry = places.get(personId) ?? { scopes: new Set<ContactScope>(), place: index + 1 };
    for (const contactScope of contacts[index]!.scopes) entry.scopes.add(contactScope);
    places.set(personId, entry);
  });
  for (const [personId, { scopes, place }] of places) {
    await scope.trx
      .insertInto('contact')
      .values({ office_id: scope.officeId, client_id: clientId, person_id: personId, scopes: [...scopes], place })
      .execute();
  }
}

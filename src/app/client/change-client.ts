import { sql } from 'kysely';
import type { Language } from '../../db/tables.ts';
import type { RecordData } from '../../domain/record/index.ts';
import { noteForClients } from '../course/course-events.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { settleSurcharges } from '../surcharge/settle-surcharges.ts';
import { findClientToChange } from './find-client.ts';

export interface ClientChange {
  name?: string;
  leadId?: string;
  language?: Language;
  /** Nothing is ever charged from a consumer: undecided lines are withdrawn. */
  consumer?: boolean;
}

/**
 * Changes what the office keeps about a client. A new lead takes over the open tasks; contacts who had the client's language follow it. What
 * is the same as before is no change, and the record tells only of changes.
 */
export async function changeClient(
  scope: OfficeScope,
  clientId: string,
  change: ClientChange,
): Promise<{ changed: (keyof ClientChange)[] } | { refused: 'not-found' | 'staff-not-active' }> {
  const client = await findClientToChange(scope, clientId);
  if (!client) return { refused: 'not-found' };
  const {
    name = client.name,
    leadId = client.lead_id,
    language = client.language,
    consumer = client.consumer,
  } = change;
  const differs = {
    name: name !== client.name,
    leadId: leadId !== client.lead_id,
    language: language !== client.language,
    consumer: consumer !== client.consumer,
  };
  const changed = (Object.keys(differs) as (keyof ClientChange)[]).filter((field) => differs[field]);
  if (changed.length === 0) return { changed };
  if (differs.leadId && !(await isActive(scope, leadId))) return { refused: 'staff-not-active' };
  await scope.trx
    .updateTable('client')
    .set({ name, lead_id: leadId, language, consumer })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .execute();
  if (differs.leadId) await handTasksOver(scope, clientId, client.lead_id, leadId);
  if (differs.leadId) await noteForClients(scope, [clientId], 'lead-replaced');
  if (differs.language) await changeContactsLanguage(scope, clientId, client.language, language);
  const data: RecordData = {
    changed,
    ...(differs.leadId ? { lead: leadId, wasLead: client.lead_id } : {}),
    ...(differs.language ? { language } : {}),
    ...(differs.consumer ? { consumer } : {}),
  };
  const words = differs.name ? { words: { name, wasName: client.name } } : {};
  await appendRecord(scope, [{ clientId, kind: 'client-changed', data, ...words }]);
  if (differs.consumer) await settleSurcharges(scope, [clientId]);
  return { changed };
}

export async function isActive(scope: OfficeScope, staffId: string): Promise<boolean> {
  const found = await scope.trx
    .selectFrom('staff')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', staffId)
    .where('active', '=', true)
    .executeTakeFirst();
  return found !== undefined;
}

async function handTasksOver(scope: OfficeScope, clientId: string, fromId: string, toId: string): Promise<void> {
  await scope.trx
    .updateTable('task')
    .set({ assigned_to: toId })
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('assigned_to', '=', fromId)
    .where('closed_at', 'is', null)
    .execute();
}

async function changeContactsLanguage(
  scope: OfficeScope,
  clientId: string,
  from: Language,
  to: Language,
): Promise<void> {
  await sql`update person p set language = ${to}
    where p.office_id = ${scope.officeId} and p.language = ${from}
      and exists (select from contact k where k.office_id = p.office_id and k.person_id = p.id and k.client_id = ${clientId})
      and not exists (select from contact k join client c on c.office_id = k.office_id and c.id = k.client_id and c.active
        where k.office_id = p.office_id and k.person_id = p.id and k.client_id <> ${clientId})`.execute(scope.trx);
}

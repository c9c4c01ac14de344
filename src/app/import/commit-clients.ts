import { sql } from 'kysely';
import { findTemplate } from '../../domain/agreement/index.ts';
import { addMonths, assert } from '../../domain/kernel/index.ts';
import type { ReadClient } from '../../domain/import/index.ts';
import type { ImportCommitted } from '../../http/contract/office.ts';
import { registerAgreement } from '../agreement/register-agreement.ts';
import { addClient } from '../client/add-client.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { checkClientRows, type TypedClientRow } from './check-client-rows.ts';
import { addImport, lockImports } from './open-import.ts';

/** Why an import was not made. Nothing of it is stored. */
export type ImportRefusal =
  { refused: 'rows-with-faults'; rows: number } | { refused: 'import-undone' } | { refused: 'import-id-used' };

/**
 * Adds every client of an import, or none. The rows are read and compared anew inside the transaction, so that what was right when it was shown
 * and is not any more refuses the whole. The same id twice is one import, also when both come at once.
 */
export async function commitClients(
  scope: OfficeScope,
  importId: string,
  rows: readonly TypedClientRow[],
): Promise<ImportCommitted | ImportRefusal> {
  const earlier = await lockImports(scope, importId);
  if (earlier?.kind === 'clients' && earlier.undoneAt === null) return viewCommitted(scope, importId);
  if (earlier) return { refused: earlier.undoneAt === null ? 'import-id-used' : 'import-undone' };
  const checked = await checkClientRows(scope, rows);
  const faulty = checked.filter(({ faults }) => faults.length > 0);
  if (faulty.length > 0) return { refused: 'rows-with-faults', rows: faulty.length };
  await addImport(scope, importId, 'clients');
  for (const { client } of checked) {
    assert(client !== undefined, 'a row without faults is a client');
    await addImported(scope, importId, client);
  }
  return viewCommitted(scope, importId);
}

async function addImported(scope: OfficeScope, importId: string, client: ReadClient): Promise<void> {
  const { accepted, templateKey, contacts, ...facts } = client;
  const { clientId } = await addClient(scope, {
    ...facts,
    language: 'nb',
    startOn: accepted?.on ?? scope.today,
    contacts,
    importId,
  });
  if (templateKey === undefined) return;
  const template = findTemplate(templateKey);
  assert(template !== undefined, `no template ${templateKey}`);
  const registered = await registerAgreement(scope, {
    clientId,
    terms: template.terms,
    templateKey,
    // Without a signature nothing can cost anything; the engagement has run for a while, so that the period that is due next is followed up.
    startOn: accepted?.on ?? addMonths(scope.today, -12),
    firstDeadlineOn: scope.today,
    basis: accepted
      ? { basis: 'written', acceptedOn: accepted.on, signerName: accepted.signerName }
      : { basis: 'unwritten' },
  });
  assert(!('refused' in registered), `template ${templateKey} contradicts itself`);
}

/** What became of an import, from its rows: the same answer however often it is asked for. */
async function viewCommitted(scope: OfficeScope, importId: string): Promise<ImportCommitted> {
  const { rows } = await sql<Omit<ImportCommitted, 'importId'>>`
    select count(distinct c.id)::int as clients,
      (select count(*)::int from obligation o join client k on k.office_id = o.office_id and k.id = o.client_id
        where o.office_id = ${scope.officeId} and k.import_id = ${importId} and not o.history) as duties,
      (count(distinct c.id) filter (where v.basis = 'written'))::int as written,
      (count(distinct c.id) filter (where v.basis = 'unwritten'))::int as unwritten
    from client c
    left join agreement a on a.office_id = c.office_id and a.client_id = c.id
    left join agreement_version v on v.office_id = a.office_id and v.agreement_id = a.id and v.version = 1
    where c.office_id = ${scope.officeId} and c.import_id = ${importId}`.execute(scope.trx);
  return { importId, ...rows[0]! };
}

import type { LedgerCompany, LedgerFault } from '../../ledger/ledger-inbox.ts';
import { lockText } from '../access/lock-text.ts';
import { inOfficeScope, type AppContext, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { ledgerLock, type LedgerPorts } from './ledger-ports.ts';

interface Asked {
  officeId: string;
  staffId: string;
  clientId: string;
  token: string;
}

type NotAsked = { refused: 'not-found' | 'ledger-demo' | 'ledger-no-orgnr' };
type NotOpened = { refused: 'ledger-key' | 'ledger-no-access' | 'ledger-busy' | 'ledger-unreachable' };

export interface OfferedCompany extends LedgerCompany {
  /** Whether its organisation number is the client's: no other one can be connected. */
  isClient: boolean;
}

/** The companies that a key opens, the client's own first. Nothing is kept. */
export async function offerCompanies(
  context: AppContext,
  asked: Asked,
  { ledger }: Pick<LedgerPorts, 'ledger'>,
): Promise<{ companies: OfferedCompany[] } | NotAsked | NotOpened> {
  const client = await findClient(context, asked);
  if ('refused' in client) return client;
  const listed = await ledger.listCompanies(asked.token.trim());
  if (!('companies' in listed)) return faultOf(listed);
  const companies = listed.companies.map((company) => ({ ...company, isClient: company.orgnr === client.orgnr }));
  return { companies: companies.toSorted((a, b) => Number(b.isClient) - Number(a.isClient)) };
}

/**
 * Connects a client's company in the accounting system. The key is tried, and the company must have the client's organisation number, so that no client's
 * papers are counted as another's. A new key takes the old one's place.
 */
export async function connectLedger(
  context: AppContext,
  asked: Asked & { companySlug: string },
  { ledger, secret }: Pick<LedgerPorts, 'ledger' | 'secret'>,
): Promise<{ connected: true } | NotAsked | NotOpened | { refused: 'ledger-other-company' }> {
  const offered = await offerCompanies(context, asked, { ledger });
  if ('refused' in offered) return offered;
  const company = offered.companies.find(({ slug }) => slug === asked.companySlug);
  if (!company?.isClient) return { refused: 'ledger-other-company' };
  await inOfficeScope(context, asked.officeId, { staffId: asked.staffId }, async (scope) => {
    await forgetOtherCompany(scope, asked.clientId, company.slug);
    await saveConnection(scope, asked, company, secret);
    await appendRecord(scope, [{ clientId: asked.clientId, kind: 'ledger-connected', data: { system: 'fiken' } }]);
    await scope.enqueueLedgers?.(scope);
  });
  return { connected: true };
}

async function findClient(
  context: AppContext,
  { officeId, staffId, clientId }: Asked,
): Promise<{ orgnr: string } | NotAsked> {
  return inOfficeScope(context, officeId, { staffId }, async (scope) => {
    const client = await scope.trx
      .selectFrom('client')
      .select('orgnr')
      .where('office_id', '=', scope.officeId)
      .where('id', '=', clientId)
      .where('active', '=', true)
      .executeTakeFirst();
    if (client === undefined) return { refused: 'not-found' };
    // Its clients are made up, and its days are not today.
    if (scope.demo) return { refused: 'ledger-demo' };
    return client.orgnr === null ? { refused: 'ledger-no-orgnr' } : { orgnr: client.orgnr };
  });
}

/** What lies with one company says nothing of another. */
async function forgetOtherCompany(scope: OfficeScope, clientId: string, companySlug: string): Promise<void> {
  const known = await scope.trx
    .selectFrom('ledger_connection')
    .select('company_slug')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .forUpdate()
    .executeTakeFirst();
  if (known === undefined || known.company_slug === companySlug) return;
  await scope.trx
    .deleteFrom('ledger_document')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .execute();
}

async function saveConnection(
  scope: OfficeScope,
  { clientId, staffId, token }: Asked,
  { slug, name }: LedgerCompany,
  secret: string,
): Promise<void> {
  const connection = {
    system: 'fiken' as const,
    company_slug: slug,
    company_name: name,
    token: lockText(token.trim(), ledgerLock(secret, scope, clientId)),
    connected_by: staffId,
    connected_at: scope.now,
    disconnected_at: null,
    read_wanted: true,
    outcome: null,
    failing_since: null,
  };
  await scope.trx
    .insertInto('ledger_connection')
    .values({ office_id: scope.officeId, client_id: clientId, checked_at: null, read_at: null, ...connection })
    .onConflict((conflict) => conflict.columns(['office_id', 'client_id']).doUpdateSet(connection))
    .execute();
}

function faultOf(fault: LedgerFault): NotOpened {
  if ('unreachable' in fault) return { refused: 'ledger-unreachable' };
  if (fault.refused === 'unauthorised') return { refused: 'ledger-key' };
  return { refused: fault.refused === 'rate-limited' ? 'ledger-busy' : 'ledger-no-access' };
}

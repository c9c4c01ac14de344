import { sql } from 'kysely';
import { deriveDuties, documentTypes, type AgreementTerms, type DocumentType } from '../../domain/agreement/index.ts';
import { readOrgnr, addMonths, type CalendarDate } from '../../domain/kernel/index.ts';
import type { HistoryClient, HistoryReading } from '../../domain/import/index.ts';
import { wordsOf } from '../../texts/words/words.ts';
import { toClientFacts, type ClientFactsRow } from '../agreement/client-facts.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** So far back a delivery can be told of. */
const monthsBack = 36;

interface ClientRow extends ClientFactsRow {
  client_id: string;
  name: string;
  orgnr: string | null;
  agreement_id: string | null;
  version: number | null;
  terms: AgreementTerms | null;
  known_keys: string[] | null;
}

/** What rows of earlier deliveries are compared with: clients, their agreements and the duties these would have given. */
export async function loadHistoryReading(scope: OfficeScope): Promise<HistoryReading> {
  const clients = await loadClients(scope);
  const byOrgnr = new Map(clients.flatMap((client) => (client.orgnr === null ? [] : [[client.orgnr, client]])));
  const byName = Map.groupBy(clients, ({ name }) => name.toLowerCase());
  const found = new Map<string, HistoryClient | 'no-agreement'>();
  const memorised = (row: ClientRow): HistoryClient | 'no-agreement' => {
    const known = found.get(row.client_id) ?? toHistoryClient(scope, row);
    found.set(row.client_id, known);
    return known;
  };
  return {
    today: scope.today,
    documentWords: wordsOfDocuments(),
    findClient: (text) => {
      const numbered = byOrgnr.get(readOrgnr(text) ?? '');
      const named = numbered ? [numbered] : (byName.get(text.toLowerCase()) ?? []);
      if (named.length > 1) return 'ambiguous';
      return named[0] ? memorised(named[0]) : 'unknown';
    },
  };
}

async function loadClients(scope: OfficeScope): Promise<ClientRow[]> {
  const { rows } = await sql<ClientRow>`
    select c.id as client_id, c.name, c.orgnr, c.payday_of_month, c.invoicing_day_of_month, c.facts, a.agreement_id, a.version, a.terms,
      (select array_agg(o.duty_key) from obligation o
        where o.office_id = c.office_id and o.client_id = c.id and o.agreement_id = a.agreement_id) as known_keys
    from client c
    left join lateral (select v.agreement_id, v.version, v.terms from agreement g
      join agreement_version v on v.office_id = g.office_id and v.agreement_id = g.id
      where g.office_id = c.office_id and g.client_id = c.id and g.ended_on is null
      order by g.created_at desc, g.id, v.version desc limit 1) a on true
    where c.office_id = ${scope.officeId} and c.active`.execute(scope.trx);
  return rows;
}

function toHistoryClient(scope: OfficeScope, row: ClientRow): HistoryClient | 'no-agreement' {
  const { agreement_id: agreementId, version, terms } = row;
  if (agreementId === null || version === null || terms === null) return 'no-agreement';
  const facts = toClientFacts(row);
  const fromOn: CalendarDate = addMonths(scope.today, -monthsBack);
  return {
    clientId: row.client_id,
    agreementId,
    version,
    clauses: terms.duties,
    duties: deriveDuties(terms, facts, scope.closures, { startOn: fromOn, fromOn, toOn: addMonths(scope.today, 12) }),
    knownKeys: new Set(row.known_keys),
  };
}

function wordsOfDocuments(): ReadonlyMap<DocumentType, readonly string[]> {
  const languages = [wordsOf('nb').documentTypes, wordsOf('en').documentTypes];
  return new Map(
    documentTypes.map((type) => [
      type,
      [type, ...languages.flatMap((words) => [words[type].label, words[type].inSentence, words[type].one])],
    ]),
  );
}

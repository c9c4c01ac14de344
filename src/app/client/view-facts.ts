import { sql } from 'kysely';
import { foreseeYear, type AgreementTerms, type ClientFacts } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { clausesInWords } from '../../texts/agreement/clause-number.ts';
import { noDatesInWords } from '../../texts/agreement/foreseen-in-words.ts';
import type { Language } from '../../db/tables.ts';
import { toClientFacts, type ClientFactsRow } from '../agreement/client-facts.ts';
import type { OfficeScope } from '../office/office-scope.ts';

export interface FactsView {
  facts: ClientFacts;
  /** Clauses of the agreement in force that give no date in the next twelve months, and why. */
  withoutDates: { clauseKey: string; text: { nb: string; en: string } }[];
}

/** What is known of a client that clauses depend on, and which clauses stand still for what is not known. */
export async function viewFacts(scope: OfficeScope, clientId: string): Promise<FactsView | { refused: 'not-found' }> {
  const { rows } = await sql<ClientFactsRow & { terms: AgreementTerms | null; start_on: CalendarDate | null }>`
    select c.payday_of_month, c.invoicing_day_of_month, c.facts, v.terms, v.start_on
    from client c
    left join lateral (select v.terms,
        (select b.start_on from agreement_version b where b.office_id = a.office_id and b.agreement_id = a.id
          and b.price_adjustment_line_id is null order by b.version desc limit 1) as start_on
      from agreement a
        join agreement_version v on v.office_id = a.office_id and v.agreement_id = a.id
      where a.office_id = c.office_id and a.client_id = c.id and a.ended_on is null
      order by a.created_at desc, a.id desc, v.version desc limit 1) v on true
    where c.office_id = ${scope.officeId} and c.id = ${clientId}`.execute(scope.trx);
  const [row] = rows;
  if (!row) return { refused: 'not-found' };
  const facts = toClientFacts(row);
  if (row.terms === null || row.start_on === null) return { facts, withoutDates: [] };
  const { terms, start_on: startOn } = row;
  const { withoutDates } = foreseeYear(terms, facts, scope.closures, { startOn, fromOn: scope.today });
  const say = (clauseKey: string, why: (typeof withoutDates)[number]['why'], language: Language): string =>
    noDatesInWords(clausesInWords(terms, [clauseKey], language), why, language);
  return {
    facts,
    withoutDates: withoutDates.map(({ clauseKey, why }) => ({
      clauseKey,
      text: { nb: say(clauseKey, why, 'nb'), en: say(clauseKey, why, 'en') },
    })),
  };
}

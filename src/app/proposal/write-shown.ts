import { sql } from 'kysely';
import { foreseeYear, type Foreseen } from '../../domain/agreement/index.ts';
import { foreseeAllPrices } from '../../domain/surcharge/index.ts';
import type { ShownProposal } from '../../db/tables.ts';
import { clauseNumberOf } from '../../texts/agreement/clause-number.ts';
import { priceExampleInWords } from '../../texts/agreement/price-example-in-words.ts';
import { formatPeriod } from '../../texts/format-period.ts';
import type { Language } from '../../texts/language.ts';
import { agreementPoints } from '../../texts/messages/agreement-points.ts';
import { deliveryInWords } from '../../texts/messages/asked-duties.ts';
import { toClientFacts, type ClientFactsRow } from '../agreement/client-facts.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import type { ProposalRow } from './load-proposal.ts';
import { writeDifference, writeText } from './write-document.ts';

/**
 * What the signers read on the screen beside the document, made when it is sent and kept: a client that changes its name afterwards, or Takt its
 * wording, does not change what was shown and accepted.
 */
export async function writeShown(scope: OfficeScope, row: ProposalRow): Promise<ShownProposal> {
  const client = await loadClient(scope, row.client_id);
  const year = foreseeYear(row.terms, toClientFacts(client), scope.closures, {
    startOn: row.start_on,
    fromOn: row.start_on > scope.today ? row.start_on : scope.today,
  });
  return {
    text: await writeText(scope, row),
    changes: (await writeDifference(scope, row)).map(({ number, heading, kind, before, after }) => ({
      number,
      heading,
      kind,
      before,
      after,
    })),
    summary: agreementPoints(
      {
        fixedDays: new Set(year.duties.map(({ dueOn }) => dueOn)).size,
        ...(row.terms.office ? { answersWithinDays: row.terms.office.answerWithinWorkingDays } : {}),
        ...(row.terms.office?.slower ? { slower: row.terms.office.slower } : {}),
        charges: client.consumer ? [] : row.terms.duties.flatMap(({ charges }) => charges),
      },
      row.language,
    ),
    days: year.duties.map((duty) => ({ on: duty.dueOn, what: dayInWords(duty, row.language) })),
    examples: client.consumer ? [] : examplesOf(scope, row, year),
  };
}

interface ClientRow extends ClientFactsRow {
  consumer: boolean;
}

async function loadClient(scope: OfficeScope, clientId: string): Promise<ClientRow> {
  const { rows } = await sql<ClientRow>`
    select c.consumer, c.payday_of_month, c.invoicing_day_of_month, c.facts
    from client c
    where c.office_id = ${scope.officeId} and c.id = ${clientId}`.execute(scope.trx);
  return rows[0]!;
}

/** `bilag for september og oktober`. */
function dayInWords(duty: Foreseen['duties'][number], language: Language): string {
  const documents = duty.items.filter(({ essential }) => essential).map(({ document }) => document);
  return `${deliveryInWords(documents, language)} for ${formatPeriod(duty.period, language)}`;
}

/** Three worked examples of the first charge that lateness sets off. */
function examplesOf(scope: OfficeScope, row: ProposalRow, year: Foreseen): ShownProposal['examples'] {
  const priced = foreseeAllPrices(row.terms, year, scope.closures).find(
    ({ term, clauseKey }) => term.on === 'late' && clauseNumberOf(row.terms, clauseKey) !== undefined,
  );
  return (priced?.deliveries ?? []).map((example) => ({
    text: priceExampleInWords(example, row.language),
    sumOre: example.sumOre,
  }));
}

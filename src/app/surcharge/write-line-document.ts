import { sql } from 'kysely';
import type { ChargeTerm } from '../../domain/agreement/index.ts';
import { assert, ore } from '../../domain/kernel/index.ts';
import { deriveObligationStatus } from '../../domain/obligation/index.ts';
import type { Language, OfficeSettings } from '../../db/tables.ts';
import type { SurchargeView } from '../../http/contract/office.ts';
import { composeSurchargePaper } from '../../pdf/compose-surcharge-paper.ts';
import type { PaperDocument } from '../../pdf/document.ts';
import { chargeInWords } from '../../texts/agreement/charge-in-words.ts';
import { formatSum } from '../../texts/format-arithmetic.ts';
import { formatDate } from '../../texts/format-date.ts';
import { capitalise } from '../../texts/format-list.ts';
import { formatOrgnr } from '../../texts/format-orgnr.ts';
import { formatPeriod } from '../../texts/format-period.ts';
import { deliveryInWords } from '../../texts/messages/asked-duties.ts';
import { brandOf } from '../../texts/messages/brand-colours.ts';
import { loadObligations } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { dateInZone } from '../office-time.ts';
import { loadRequests } from '../request/load-requests.ts';
import { describeHaste, describeSurcharge } from './describe-surcharge.ts';
import { findStoredLine, type StoredLine } from './load-shown-duties.ts';
import { loadSurchargeFacts } from './load-surcharge-facts.ts';
import { ofLine } from './view-surcharges.ts';

/**
 * A surcharge on paper, in the client's language: what it is for, every step of the sum as it stands on the line, what the agreement says, and the conditions
 * that were met. The same line gives the same paper each time, until it is decided.
 */
export async function writeLineDocument(
  scope: OfficeScope,
  lineId: string,
): Promise<{ document: PaperDocument; name: string } | { refused: 'unknown-line' }> {
  const line = await findStoredLine(scope, lineId);
  if (!line) return { refused: 'unknown-line' };
  const parties = await loadParties(scope, line.clientId);
  const { language } = parties;
  const { view, term } = await describeLine(scope, line, parties);
  const what =
    view.request ??
    `${capitalise(deliveryInWords(view.documents, language))}, ${formatPeriod(view.period, language, { year: true })}`;
  const decidedOn = dateInZone(line.decidedAt ?? line.proposedAt, scope.zone);
  const document = composeSurchargePaper({
    language,
    createdAt: line.decidedAt ?? line.proposedAt,
    brandColour: brandOf(parties.settings),
    office: { name: parties.officeName, orgnr: formatOrgnr(parties.officeOrgnr) },
    client: { name: parties.clientName, orgnr: parties.clientOrgnr === null ? null : formatOrgnr(parties.clientOrgnr) },
    what,
    state: line.state,
    stateOn: formatDate(decidedOn, language, { year: true }),
    steps: view.steps.map(({ label, value, detail }) => ({
      label: label[language],
      value: value[language],
      detail: detail[language],
    })),
    sums: formatSum(ore(view.sumOre), line.vatBasisPoints, language),
    clause: chargeInWords(term, language),
    conditions: view.conditions.filter(({ holds }) => holds).map(({ text }) => text[language]),
  });
  return { document, name: `${document.title} ${parties.clientName}.pdf` };
}

async function describeLine(
  scope: OfficeScope,
  line: StoredLine,
  { clientName, language }: Parties,
): Promise<{ view: SurchargeView; term: ChargeTerm }> {
  const shown = ofLine(line, scope, language);
  if (line.requestId !== null) {
    const [request] = await loadRequests(scope, { ids: [line.requestId] });
    assert(request !== undefined, `line ${line.id} has its request`);
    return { view: describeHaste({ request, shown, clientName }), term: request.facts.term };
  }
  const [duty] = await loadObligations(scope, { ids: [line.obligationId!] });
  assert(duty !== undefined, `line ${line.id} has its duty`);
  const all = await loadSurchargeFacts(scope, [line.clientId], [duty]);
  const facts = all.get(line.clientId)?.find(({ term }) => term.key === line.chargeKey);
  assert(facts !== undefined, `line ${line.id} has its charge`);
  const status = deriveObligationStatus(duty.facts, scope.today, scope.closures);
  return { view: describeSurcharge(scope, { duty, facts, status, shown, clientName }), term: facts.term };
}

interface Parties {
  officeName: string;
  officeOrgnr: string;
  settings: OfficeSettings;
  clientName: string;
  clientOrgnr: string | null;
  language: Language;
}

async function loadParties(scope: OfficeScope, clientId: string): Promise<Parties> {
  const { rows } = await sql<Parties>`
    select o.name as "officeName", o.orgnr as "officeOrgnr", o.settings, c.name as "clientName", c.orgnr as "clientOrgnr", c.language
    from client c join office o on o.id = c.office_id
    where c.office_id = ${scope.officeId} and c.id = ${clientId}`.execute(scope.trx);
  return rows[0]!;
}

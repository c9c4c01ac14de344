import { sql } from 'kysely';
import { deriveReadiness, findTemplate, isSameName, type AgreementTerms } from '../../domain/agreement/index.ts';
import type { MeetingDecided } from '../../domain/meeting/index.ts';
import type { ProposalDetail, ProposalList, ProposalSummary } from '../../http/contract/proposals.ts';
import { toClientFacts, type ClientFactsRow } from '../agreement/client-facts.ts';
import { groupOfClient } from '../client/group-of-client.ts';
import { findAgreedChanges } from '../meeting/find-agreed-changes.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { isOfReview } from '../review/find-review-change.ts';
import { findOwnTemplate } from './draft-proposal.ts';
import { loadChecks } from './engagement-checks.ts';
import { findInForce } from './find-in-force.ts';
import { loadHistory } from './load-history.ts';
import { loadLetters, type SignerLetter } from './load-letters.ts';
import { loadProposal, loadSigners, type LoadedProposal, type ProposalRow, type SignerRow } from './load-proposal.ts';

/** Everything that was ever on its way to being agreed with a client, newest first, and what binds now. */
export async function viewProposals(
  scope: OfficeScope,
  clientId: string,
): Promise<ProposalList | { refused: 'not-found' }> {
  const name = await findName(scope, clientId);
  if (name === undefined) return { refused: 'not-found' };
  const rows = await scope.trx
    .selectFrom('agreement_proposal')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  const proposals: ProposalSummary[] = [];
  for (const row of rows) proposals.push(summaryOf({ row, signers: await loadSigners(scope, row.id) }, name));
  const inForce = await findInForce(scope, clientId);
  return {
    proposals,
    inForce: inForce
      ? {
          agreementId: inForce.agreementId,
          version: inForce.version,
          changeNumber: inForce.changeNumber,
          startOn: inForce.startOn,
        }
      : null,
  };
}

/** One proposal with all that its editor needs: what it changes, what is known of the client, and last year's deliveries. */
export async function viewProposal(
  scope: OfficeScope,
  proposalId: string,
): Promise<ProposalDetail | { refused: 'not-found' }> {
  const proposal = await loadProposal(scope, proposalId);
  if (!proposal) return { refused: 'not-found' };
  const { row } = proposal;
  const client = await loadClient(scope, row.client_id);
  const base = row.base_version === null ? undefined : await findBase(scope, row);
  const { template_key: templateRef } = row;
  const template =
    templateRef === null
      ? undefined
      : (findTemplate(templateRef)?.terms ?? (await findOwnTemplate(scope, templateRef)));
  return {
    ...summaryOf(proposal, client.name, await loadLetters(scope, proposalId)),
    revision: row.revision,
    changedBy: await findStaffName(scope, row.changed_by ?? row.made_by),
    language: row.language,
    templateRef,
    terms: row.terms as unknown as ProposalDetail['terms'],
    base: base ? { version: base.version, terms: base.terms as unknown as ProposalDetail['terms'] } : null,
    template: (template as unknown as ProposalDetail['template']) ?? null,
    facts: toClientFacts(client) as Record<string, unknown>,
    closures: scope.closures.map(({ fromOn, toOn }) => ({ fromOn, toOn })),
    history: await loadHistory(scope, row.client_id),
    parties: client.parties,
    group: client.client_group,
    readiness: await viewReadiness(scope, proposal),
    agreed: row.state === 'draft' ? (await findAgreedChanges(scope, row.client_id)).map(toAgreed) : [],
    ofReview: await isOfReview(scope, row),
    contacts: client.contacts,
    consumer: client.consumer,
    documentSha256: row.document_sha256,
    sealedSha256: row.sealed_sha256,
  };
}

/** What a change is held against: a draft against what binds now, what was sent against what it was written to change. */
async function findBase(
  scope: OfficeScope,
  row: ProposalRow,
): Promise<{ version: number; terms: AgreementTerms } | undefined> {
  if (row.state === 'draft') return findInForce(scope, row.client_id);
  return scope.trx
    .selectFrom('agreement_version')
    .select(['version', 'terms'])
    .where('office_id', '=', scope.officeId)
    .where('agreement_id', '=', row.agreement_id)
    .where('version', '=', row.base_version)
    .executeTakeFirst();
}

async function findStaffName(scope: OfficeScope, staffId: string | null): Promise<string | null> {
  if (staffId === null) return null;
  const row = await scope.trx
    .selectFrom('staff')
    .select('name')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', staffId)
    .executeTakeFirst();
  return row?.name ?? null;
}

function toAgreed({ words, owner, byOn }: MeetingDecided): ProposalDetail['agreed'][number] {
  return { words, owner, ...(byOn === undefined ? {} : { byOn }) };
}

async function viewReadiness(scope: OfficeScope, { row }: LoadedProposal): Promise<ProposalDetail['readiness']> {
  return deriveReadiness(row.terms, await loadChecks(scope, row.client_id)).map(({ done, ...item }) => ({
    ...item,
    doneOn: done?.doneOn ?? null,
    doneBy: done?.byName ?? null,
    answer: done?.answer ?? null,
  }));
}

export function summaryOf(
  { row, signers }: LoadedProposal,
  clientName: string,
  letters?: ReadonlyMap<number, SignerLetter>,
): ProposalSummary {
  return {
    id: row.id,
    clientId: row.client_id,
    clientName,
    state: row.state,
    changeNumber: row.change_number,
    startOn: row.start_on,
    changedAt: row.changed_at,
    sentAt: row.sent_at,
    answerByOn: row.answer_by_on,
    signers: signers.map((signer) => viewSigner(signer, letters)),
  };
}

function viewSigner(
  signer: SignerRow,
  letters: ReadonlyMap<number, SignerLetter> | undefined,
): ProposalSummary['signers'][number] {
  return {
    place: signer.place,
    side: signer.side,
    name: signer.name,
    title: signer.title,
    state: signer.state,
    firstSeenAt: signer.first_seen_at,
    decidedAt: signer.decided_at,
    identity: signer.identity,
    ...(signer.identity === 'openid-connect' ? { confirmedAs: confirmedAs(signer) } : {}),
    reason: signer.reason_words,
    ...(letters === undefined || signer.side === 'office' ? {} : { letter: letters.get(signer.number) ?? null }),
  };
}

function confirmedAs({ name, evidence }: SignerRow): NonNullable<ProposalSummary['signers'][number]['confirmedAs']> {
  const nameAtProvider = evidence?.['nameAtProvider'] ?? null;
  return {
    provider: evidence?.['provider'] ?? '',
    name: nameAtProvider,
    sameName: nameAtProvider !== null && isSameName(nameAtProvider, name),
  };
}

async function findName(scope: OfficeScope, clientId: string): Promise<string | undefined> {
  const row = await scope.trx
    .selectFrom('client')
    .select('name')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .executeTakeFirst();
  return row?.name;
}

interface ClientOfProposal extends ClientFactsRow {
  name: string;
  consumer: boolean;
  parties: ProposalDetail['parties'];
  client_group: ProposalDetail['group'];
  contacts: ProposalDetail['contacts'];
}

async function loadClient(scope: OfficeScope, clientId: string): Promise<ClientOfProposal> {
  const { rows } = await sql<ClientOfProposal>`
    select c.name, c.consumer, c.payday_of_month, c.invoicing_day_of_month, c.facts,
      jsonb_build_object('officeName', o.name, 'officeOrgnr', o.orgnr, 'clientName', c.name, 'clientOrgnr', c.orgnr,
        'leadName', s.name) as parties,
      ${groupOfClient} as client_group,
      coalesce((select jsonb_agg(jsonb_build_object('personId', p.id, 'name', p.name, 'email', p.email,
          'forAgreement', 'agreement' = any(k.scopes)) order by 'agreement' = any(k.scopes) desc, k.place, p.name, p.id)
        from contact k join person p on p.office_id = k.office_id and p.id = k.person_id
        where k.office_id = c.office_id and k.client_id = c.id), '[]') as contacts
    from client c join office o on o.id = c.office_id join staff s on s.office_id = c.office_id and s.id = c.lead_id
    where c.office_id = ${scope.officeId} and c.id = ${clientId}`.execute(scope.trx);
  return rows[0]!;
}

import { sql } from 'kysely';
import { deriveDuties, deriveDutyMove, deriveItems, type Duty, type OldDuty } from '../../domain/agreement/index.ts';
import { addDays, assert, latest, type CalendarDate } from '../../domain/kernel/index.ts';
import { cancelDuties } from '../agreement/cancel-duties.ts';
import { toClientFacts, type ClientFactsRow } from '../agreement/client-facts.ts';
import { deriveObligations, dutyHorizonOn, insertItems, ladderKindOf } from '../agreement/derive-obligations.ts';
import { findAgreementsToReplace, replaceAgreements } from '../agreement/replace-agreements.ts';
import { refreshObligations } from '../obligation/refresh-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import type { ProposalRow } from './load-proposal.ts';

export interface Acceptance {
  acceptedOn: CalendarDate;
  signerName: string;
  /** The signed paper, where it was accepted on paper. The sealed document comes in its place when it is made. */
  file?: { sha256: string; name: string };
}

/**
 * Makes an accepted proposal bind, in the transaction of the last answer: a new agreement with its duties, or a new version of one. A change takes effect
 * on its day, but never before the day on which both had accepted it: duties that have arisen keep their version, and nothing is charged by a version that
 * was not accepted before the deadline.
 */
export async function putInForce(
  scope: OfficeScope,
  proposal: ProposalRow,
  acceptance: Acceptance,
): Promise<{ agreementId: string; version: number }> {
  const inForce =
    proposal.agreement_id === null || proposal.base_version === null
      ? await putNewInForce(scope, proposal, acceptance)
      : await putChangeInForce(scope, proposal, proposal.agreement_id, proposal.base_version + 1, acceptance);
  await scope.trx
    .updateTable('agreement_proposal')
    .set({
      state: 'accepted',
      ended_at: scope.now,
      agreement_id: inForce.agreementId,
      accepted_version: inForce.version,
    })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', proposal.id)
    .execute();
  return inForce;
}

async function putNewInForce(
  scope: OfficeScope,
  proposal: ProposalRow,
  acceptance: Acceptance,
): Promise<{ agreementId: string; version: number }> {
  const { client_id: clientId, terms, start_on: startOn } = proposal;
  const replaced = await findAgreementsToReplace(scope, clientId, terms);
  const agreementId = scope.ids.next();
  await scope.trx
    .insertInto('agreement')
    .values({
      office_id: scope.officeId,
      id: agreementId,
      client_id: clientId,
      // Deadlines that had passed before it bound are not followed up.
      duties_until_on: addDays(latest(startOn, scope.today), -1),
      created_at: scope.now,
    })
    .execute();
  await addVersion(scope, proposal, agreementId, 1, startOn, acceptance);
  await deriveObligations(scope, { agreementId });
  await replaceAgreements(scope, clientId, replaced, { agreementId, terms, startOn });
  return { agreementId, version: 1 };
}

async function putChangeInForce(
  scope: OfficeScope,
  proposal: ProposalRow,
  agreementId: string,
  version: number,
  acceptance: Acceptance,
): Promise<{ agreementId: string; version: number }> {
  const startOn = latest(proposal.start_on, acceptance.acceptedOn);
  await addVersion(scope, proposal, agreementId, version, startOn, acceptance);
  await moveDuties(scope, proposal, agreementId, version, startOn);
  return { agreementId, version };
}

async function addVersion(
  scope: OfficeScope,
  proposal: ProposalRow,
  agreementId: string,
  version: number,
  startOn: CalendarDate,
  { acceptedOn, signerName, file }: Acceptance,
): Promise<void> {
  await scope.trx
    .insertInto('agreement_version')
    .values({
      office_id: scope.officeId,
      agreement_id: agreementId,
      version,
      basis: 'written',
      accepted_on: acceptedOn,
      signer_name: signerName,
      start_on: startOn,
      template_key: proposal.template_key,
      terms: JSON.stringify(proposal.terms),
      file_sha256: file?.sha256 ?? proposal.document_sha256,
      file_name: file?.name ?? 'avtale.pdf',
      registered_by: null,
      registered_at: scope.now,
      change_number: proposal.change_number,
      proposal_id: proposal.id,
    })
    .execute();
  await appendRecord(scope, [
    {
      clientId: proposal.client_id,
      kind: 'agreement-in-force',
      data: {
        agreement: agreementId,
        version,
        proposal: proposal.id,
        startOn,
        acceptedOn,
        ...(proposal.document_sha256 === null ? {} : { documentSha256: proposal.document_sha256 }),
        ...(proposal.change_number === null ? {} : { number: proposal.change_number }),
      },
    },
  ]);
}

interface AgreementRow extends ClientFactsRow {
  first_start_on: CalendarDate;
}

/** Passes the coming duties over to the new version. */
async function moveDuties(
  scope: OfficeScope,
  { terms, client_id: clientId }: ProposalRow,
  agreementId: string,
  version: number,
  startOn: CalendarDate,
): Promise<void> {
  const agreement = await loadAgreement(scope, agreementId);
  const facts = toClientFacts(agreement);
  const duties = deriveDuties(terms, facts, scope.closures, {
    startOn: agreement.first_start_on,
    fromOn: scope.today,
    toOn: dutyHorizonOn(scope.today),
  }).filter(({ period }) => period.endOn >= startOn);
  const old = await loadOldDuties(scope, agreementId);
  const move = deriveDutyMove(
    old,
    duties.map(({ key, clauseKey, period }) => ({ key, clauseKey, startOn: period.startOn, endOn: period.endOn })),
    startOn,
  );
  const ids = new Map(old.map((duty) => [duty.key, duty.id]));
  const byKey = new Map(duties.map((duty) => [duty.key, duty]));
  await cancelDuties(
    scope,
    move.ended.map((key) => ids.get(key)!),
    'agreement-replaced',
  );
  const moved = move.moved.map((key) => ({ id: ids.get(key)!, duty: byKey.get(key)! }));
  await rewriteDuties(scope, { clientId, agreementId, version, terms }, facts, moved);
  // What is new arises as any duty does; those that are there already are left alone by their name.
  await sql`update agreement set duties_until_on = ${addDays(scope.today, -1)}::date
    where office_id = ${scope.officeId} and id = ${agreementId}`.execute(scope.trx);
  await deriveObligations(scope, { agreementId, onlyKeys: new Set(move.arisen) });
}

async function loadAgreement(scope: OfficeScope, agreementId: string): Promise<AgreementRow> {
  const { rows } = await sql<AgreementRow>`
    select c.payday_of_month, c.invoicing_day_of_month, c.facts,
      (select min(v.start_on) from agreement_version v where v.office_id = a.office_id and v.agreement_id = a.id) as first_start_on
    from agreement a join client c on c.office_id = a.office_id and c.id = a.client_id
    where a.office_id = ${scope.officeId} and a.id = ${agreementId} for update of a`.execute(scope.trx);
  assert(rows[0] !== undefined, `agreement ${agreementId} is there`);
  return rows[0];
}

async function loadOldDuties(scope: OfficeScope, agreementId: string): Promise<(OldDuty & { id: string })[]> {
  const { rows } = await sql<OldDuty & { id: string }>`
    select o.id, o.duty_key as key, o.clause_key as "clauseKey", o.period_start_on as "startOn", o.period_end_on as "endOn",
      o.state = 'delivered' or o.history
        or exists (select from arrival a where a.office_id = o.office_id and a.obligation_id = o.id)
        or exists (select from answer a where a.office_id = o.office_id and a.obligation_id = o.id)
        or exists (select from extension_request e where e.office_id = o.office_id and e.obligation_id = o.id)
        or exists (select from message_obligation m where m.office_id = o.office_id and m.obligation_id = o.id) as settled
    from obligation o
    where o.office_id = ${scope.officeId} and o.agreement_id = ${agreementId} and o.state <> 'cancelled'
    order by o.due_on, o.id for no key update of o`.execute(scope.trx);
  return rows;
}

interface NewVersion {
  clientId: string;
  agreementId: string;
  version: number;
  terms: ProposalRow['terms'];
}

async function rewriteDuties(
  scope: OfficeScope,
  { clientId, agreementId, version, terms }: NewVersion,
  facts: ReturnType<typeof toClientFacts>,
  moved: readonly { id: string; duty: Duty }[],
): Promise<void> {
  if (moved.length === 0) return;
  const clauses = new Map(terms.duties.map((clause) => [clause.key, clause]));
  const rows = moved.map(({ id, duty }) => {
    const clause = clauses.get(duty.clauseKey)!;
    return {
      id,
      due: duty.dueOn,
      at: duty.dueAt ?? null,
      aim: duty.aim ?? false,
      channel: clause.channel,
      ladder: ladderKindOf(clause),
      s: duty.period.startOn,
      e: duty.period.endOn,
    };
  });
  await sql`update obligation o set version = ${version}, agreed_due_on = x.due, due_at = x.at, aim = x.aim, channel = x.channel,
      ladder = x.ladder, period_start_on = x.s, period_end_on = x.e
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(id uuid, due date, at time, aim boolean, channel text, ladder text, s date, e date)
    where o.office_id = ${scope.officeId} and o.id = x.id`.execute(scope.trx);
  const ids = moved.map(({ id }) => id);
  await sql`delete from obligation_item where office_id = ${scope.officeId} and obligation_id = any(${ids}::uuid[])`.execute(
    scope.trx,
  );
  await insertItems(
    scope,
    moved.map(({ id, duty }) => ({
      obligationId: id,
      items: deriveItems(clauses.get(duty.clauseKey)!.items, facts, duty.period),
    })),
  );
  await appendRecord(
    scope,
    moved.map(({ id, duty }) => ({
      clientId,
      kind: 'duty-moved',
      data: { obligation: id, clause: duty.clauseKey, dueOn: duty.dueOn, agreement: agreementId, version },
    })),
  );
  await refreshObligations(scope, ids);
}

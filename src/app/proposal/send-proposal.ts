import { sql } from 'kysely';
import { deriveReadiness, findTermFaults, isEmptyChange, deriveChange } from '../../domain/agreement/index.ts';
import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import type { PaperDocument } from '../../pdf/document.ts';
import { findClientToChange } from '../client/find-client.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { findInForce } from './find-in-force.ts';
import { loadChecks } from './engagement-checks.ts';
import { loadProposal, type LoadedProposal, type ProposalRow } from './load-proposal.ts';
import { tellSigners } from './tell-signers.ts';
import { writeDocument } from './write-document.ts';
import { writeShown } from './write-shown.ts';

export interface Sending {
  revision: number;
  answerByOn: CalendarDate;
  signers: readonly { personId: string; place: number; title?: string }[];
}

export type SendRefusal = {
  refused:
    | 'not-found'
    | 'not-a-draft'
    | 'list-changed'
    | 'terms-with-faults'
    | 'nothing-changed'
    | 'base-changed'
    | 'due-diligence-missing'
    | 'unknown-signer'
    | 'signer-without-email'
    | 'answer-by-out-of-range'
    | 'open-proposal';
};

/** An agreement is answered within so many days at the most. */
const answerDaysMax = 120;

/** Everything that could stop a sending, and the document as it would be sent: made before it is stored, in a transaction that changes nothing. */
export async function prepareSending(
  scope: OfficeScope,
  proposalId: string,
  sending: Sending,
): Promise<{ document: PaperDocument } | SendRefusal> {
  const proposal = await loadProposal(scope, proposalId);
  const refusal = await findRefusal(scope, proposal, sending);
  if (refusal) return refusal;
  return { document: await writeDocument(scope, proposal!.row) };
}

/**
 * Sends a draft to its signers in order, with the stored document that they will accept. The member of staff who sends signs for the office. Nothing
 * is sent while due diligence is missing, while an earlier one waits for an answer, or when what it changes has been changed meanwhile. Of two that are
 * sent to one client at once the second finds the first.
 */
export async function sendProposal(
  scope: OfficeScope,
  proposalId: string,
  sending: Sending,
  documentSha256: string,
): Promise<{ documentSha256: string } | SendRefusal> {
  const proposal = await loadProposal(scope, proposalId, 'to-change');
  if (!proposal || !(await findClientToChange(scope, proposal.row.client_id))) return { refused: 'not-found' };
  const refusal = await findRefusal(scope, proposal, sending);
  if (refusal) return refusal;
  const { row } = proposal;
  await scope.trx
    .updateTable('agreement_proposal')
    .set({
      state: 'sent',
      sent_at: scope.now,
      answer_by_on: sending.answerByOn,
      document_sha256: documentSha256,
      shown: JSON.stringify(await writeShown(scope, row)),
      revision: row.revision + 1,
    })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', proposalId)
    .execute();
  await addSigners(scope, row, sending, documentSha256);
  await appendRecord(scope, [
    {
      clientId: row.client_id,
      kind: 'proposal-sent',
      data: {
        proposal: proposalId,
        documentSha256,
        startOn: row.start_on,
        answerByOn: sending.answerByOn,
        ...(row.change_number === null ? {} : { number: row.change_number }),
      },
    },
  ]);
  await tellSigners(scope, [proposalId]);
  return { documentSha256 };
}

async function findRefusal(
  scope: OfficeScope,
  proposal: LoadedProposal | undefined,
  sending: Sending,
): Promise<SendRefusal | undefined> {
  if (!proposal) return { refused: 'not-found' };
  const { row } = proposal;
  if (row.state !== 'draft') return { refused: 'not-a-draft' };
  if (row.revision !== sending.revision) return { refused: 'list-changed' };
  if (findTermFaults(row.terms).length > 0) return { refused: 'terms-with-faults' };
  if (sending.answerByOn <= scope.today || sending.answerByOn > addDays(scope.today, answerDaysMax)) {
    return { refused: 'answer-by-out-of-range' };
  }
  const readiness = deriveReadiness(row.terms, await loadChecks(scope, row.client_id));
  if (readiness.some(({ blocks, met }) => blocks && !met)) return { refused: 'due-diligence-missing' };
  return (
    (await findWrongBase(scope, proposal)) ??
    (await findOpenProposal(scope, proposal)) ??
    findWrongSigner(await loadContacts(scope, row.client_id), sending)
  );
}

/** A change must change something, and what it was written against must still be what binds. */
async function findWrongBase(scope: OfficeScope, { row }: LoadedProposal): Promise<SendRefusal | undefined> {
  if (row.agreement_id === null) return undefined;
  const inForce = await findInForce(scope, row.client_id);
  if (inForce?.agreementId !== row.agreement_id || inForce.version !== row.base_version) {
    return { refused: 'base-changed' };
  }
  return isEmptyChange(deriveChange(inForce.terms, row.terms), inForce.terms)
    ? { refused: 'nothing-changed' }
    : undefined;
}

async function findOpenProposal(scope: OfficeScope, { row }: LoadedProposal): Promise<SendRefusal | undefined> {
  const open = await scope.trx
    .selectFrom('agreement_proposal')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', row.client_id)
    .where('state', '=', 'sent')
    .executeTakeFirst();
  return open ? { refused: 'open-proposal' } : undefined;
}

interface ContactToSign {
  personId: string;
  name: string;
  email: string | null;
}

async function loadContacts(scope: OfficeScope, clientId: string): Promise<Map<string, ContactToSign>> {
  const rows = await scope.trx
    .selectFrom('contact as k')
    .innerJoin('person as p', (join) => join.onRef('p.office_id', '=', 'k.office_id').onRef('p.id', '=', 'k.person_id'))
    .select(['p.id as personId', 'p.name', 'p.email'])
    .where('k.office_id', '=', scope.officeId)
    .where('k.client_id', '=', clientId)
    // Whoever is no contact for the agreement could read it and not answer.
    .where(sql<boolean>`'agreement' = any(k.scopes)`)
    .execute();
  return new Map(rows.map((row) => [row.personId, row]));
}

function findWrongSigner(contacts: ReadonlyMap<string, ContactToSign>, { signers }: Sending): SendRefusal | undefined {
  const ids = signers.map(({ personId }) => personId);
  if (signers.length === 0 || new Set(ids).size !== ids.length || ids.some((id) => !contacts.has(id))) {
    return { refused: 'unknown-signer' };
  }
  return ids.some((id) => contacts.get(id)!.email === null) ? { refused: 'signer-without-email' } : undefined;
}

/** The client's signers in their order, and before them the office's own, who signs by sending. */
async function addSigners(
  scope: OfficeScope,
  { id: proposalId, client_id: clientId }: ProposalRow,
  { signers }: Sending,
  documentSha256: string,
): Promise<void> {
  const contacts = await loadContacts(scope, clientId);
  const staffId = staffOf(scope);
  const staff = staffId
    ? await scope.trx
        .selectFrom('staff')
        .select(['id', 'name'])
        .where('office_id', '=', scope.officeId)
        .where('id', '=', staffId)
        .executeTakeFirstOrThrow()
    : undefined;
  const common = { office_id: scope.officeId, proposal_id: proposalId };
  const evidence = JSON.stringify({ documentSha256, at: scope.now });
  const ofOffice = staff
    ? [
        {
          ...common,
          number: 0,
          place: 0,
          side: 'office' as const,
          staff_id: staff.id,
          name: staff.name,
          state: 'accepted' as const,
          first_seen_at: scope.now,
          decided_at: scope.now,
          identity: 'signed-in-staff' as const,
          evidence,
        },
      ]
    : [];
  const ofClient = signers
    .toSorted((a, b) => a.place - b.place)
    .map(({ personId, place, title }, index) => ({
      ...common,
      number: index + 1,
      place,
      side: 'client' as const,
      person_id: personId,
      name: contacts.get(personId)!.name,
      title: title ?? null,
      state: 'waiting' as const,
    }));
  for (const row of [...ofOffice, ...ofClient]) await scope.trx.insertInto('proposal_signer').values(row).execute();
}

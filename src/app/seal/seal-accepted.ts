import { assert } from '../../domain/kernel/index.ts';
import type { FileStore } from '../../files/file-store.ts';
import { renderDocument } from '../../pdf/render-document.ts';
import { fingerprintOf } from '../../sign/certificate.ts';
import { countPages } from '../../sign/count-pages.ts';
import type { TimestampAuthority } from '../../sign/request-timestamp.ts';
import { sealDocument } from '../../sign/seal-document.ts';
import type { SealingKey } from '../../sign/sealing-key.ts';
import { inOfficeScope, type AppContext, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { loadProposal } from '../proposal/load-proposal.ts';
import { openOfficeSeal } from './office-seal.ts';
import { storeBytes } from '../proposal/store-bytes.ts';
import { tellSealed } from './tell-sealed.ts';
import { titleOf } from '../proposal/write-document.ts';
import { writeEvidence, type WrittenEvidence } from './write-evidence.ts';

export interface SealPorts {
  files: Pick<FileStore, 'receive' | 'open'>;
  /** The installation's: the office's key is encrypted with it. */
  secret: string;
  timestampAuthority?: TimestampAuthority;
}

/**
 * Seals every agreement of an office that was accepted on the screen and is not sealed yet. What binds, binds already; a seal that could not be made
 * now is made the next time. Two at once seal the same words, and one of the files is kept. One that cannot be sealed stands in no other one's way.
 * Answers how many were sealed.
 *
 * @throws AggregateError when the others are sealed, with what went wrong with each that is not
 */
export async function sealAccepted(context: AppContext, officeId: string, ports: SealPorts): Promise<number> {
  const ids = await inOfficeScope(context, officeId, 'takt', findUnsealed);
  if (ids.length === 0) return 0;
  const key = await openOfficeSeal(context, officeId, ports.secret);
  const troubles: unknown[] = [];
  let sealed = 0;
  for (const proposalId of ids) {
    try {
      if (await sealOne(context, officeId, proposalId, key, ports)) sealed += 1;
    } catch (error) {
      troubles.push(error);
    }
  }
  if (troubles.length > 0) {
    throw new AggregateError(troubles, `accepted and not sealed: ${troubles.length}`, { cause: troubles[0] });
  }
  return sealed;
}

async function sealOne(
  context: AppContext,
  officeId: string,
  proposalId: string,
  key: SealingKey,
  { files, timestampAuthority }: SealPorts,
): Promise<boolean> {
  const prepared = await inOfficeScope(context, officeId, 'takt', (scope) => prepare(scope, proposalId));
  const unsealed = await readFile(files, officeId, prepared.documentSha256);
  const { written, sealedAt } = prepared;
  const document = { sha256: prepared.documentSha256, bytes: unsealed.length, pages: countPages(unsealed) };
  const outcome = await sealDocument({
    unsealed,
    evidencePages: renderDocument(written.page(document, sealedAt)),
    evidence: written.evidence,
    key,
    sealedAt,
    sealer: written.sealer,
    reason: written.reason,
    ...(timestampAuthority ? { timestampAuthority } : {}),
  });
  assert('sealed' in outcome, `proposal ${proposalId}: somebody accepted another document`);
  const sealedSha256 = await storeBytes(files, officeId, outcome.sealed);
  const fingerprint = fingerprintOf(key.certificates[0]!);
  return inOfficeScope(context, officeId, 'takt', (scope) =>
    keepSeal(scope, proposalId, { sealedSha256, fingerprint }),
  );
}

/** Accepted on the screen by everybody. What was accepted on paper is the paper. */
async function findUnsealed(scope: OfficeScope): Promise<string[]> {
  const rows = await scope.trx
    .selectFrom('agreement_proposal as p')
    .select('p.id')
    .where('p.office_id', '=', scope.officeId)
    .where('p.state', '=', 'accepted')
    .where('p.sealed_sha256', 'is', null)
    // What was erased by its time is not sealed again.
    .where('p.document_sha256', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('proposal_signer as s')
            .select('s.number')
            .whereRef('s.office_id', '=', 'p.office_id')
            .whereRef('s.proposal_id', '=', 'p.id')
            .where('s.identity', '=', 'paper'),
        ),
      ),
    )
    .orderBy('p.id')
    .execute();
  return rows.map(({ id }) => id);
}

async function prepare(
  scope: OfficeScope,
  proposalId: string,
): Promise<{ documentSha256: string; written: WrittenEvidence; sealedAt: OfficeScope['now'] }> {
  const proposal = await loadProposal(scope, proposalId);
  assert(proposal !== undefined && proposal.row.document_sha256 !== null, `proposal ${proposalId} was sent`);
  const written = await writeEvidence(scope, proposal, await titleOf(scope, proposal.row));
  return { documentSha256: proposal.row.document_sha256, written, sealedAt: scope.now };
}

async function readFile(files: Pick<FileStore, 'open'>, officeId: string, sha256: string): Promise<Uint8Array> {
  const opened = await files.open(officeId, sha256);
  assert('stream' in opened, `document ${sha256} is not in the store`);
  const chunks: Buffer[] = [];
  for await (const chunk of opened.stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Keeps the seal and tells the signers where it is, in one transaction. */
async function keepSeal(
  scope: OfficeScope,
  proposalId: string,
  { sealedSha256, fingerprint }: { sealedSha256: string; fingerprint: string },
): Promise<boolean> {
  const proposal = await loadProposal(scope, proposalId, 'to-change');
  if (!proposal || proposal.row.sealed_sha256 !== null) return false;
  const { row } = proposal;
  await scope.trx
    .updateTable('agreement_proposal')
    .set({ sealed_sha256: sealedSha256 })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', proposalId)
    .execute();
  await scope.trx
    .updateTable('agreement_version')
    .set({ file_sha256: sealedSha256 })
    .where('office_id', '=', scope.officeId)
    .where('proposal_id', '=', proposalId)
    .execute();
  await appendRecord(scope, [
    {
      clientId: row.client_id,
      kind: 'agreement-sealed',
      data: { proposal: proposalId, sealedSha256, documentSha256: row.document_sha256!, fingerprint },
    },
  ]);
  await tellSealed(scope, proposal);
  return true;
}

import { sql } from 'kysely';
import type { LedgerAccess, LedgerFault } from '../../ledger/ledger-inbox.ts';
import { addSeconds } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { descriptionOf, type LedgerPorts } from './ledger-ports.ts';
import { byDescription, type InScope } from './read-ledger.ts';
import { settlePush } from './settle-push.ts';
import { isSendable } from './want-ledger.ts';

/** A push takes two minutes at the most: an older attempt has lost its worker, and what came of it is not known. */
const abandonedAfterSeconds = 10 * 60;

interface Claim {
  arrivalId: string;
  sha256: string;
  fileName: string;
  /** Tries before this one that may have arrived. */
  earlier: number;
}

/**
 * Sends on what waits of one client, the oldest wish first, each at most once: the attempt is committed before anything leaves, the answer after it. Where an
 * earlier try may have arrived it is looked for first. A fault ends the round and leaves the rest waiting.
 */
export async function pushWaiting(
  inScope: InScope,
  { clientId, access }: { clientId: string; access: LedgerAccess },
  ports: Pick<LedgerPorts, 'ledger' | 'files'>,
): Promise<LedgerFault | undefined> {
  await inScope((scope) => settleAbandoned(scope, clientId));
  for (;;) {
    const claim = await inScope((scope) => claimNext(scope, clientId));
    if (claim === undefined) return undefined;
    const putBack = (): Promise<void> => inScope((scope) => settlePush(scope, claim.arrivalId, { state: 'waiting' }));
    // Only our own store throws, and then nothing has left.
    const fault = await pushOne(inScope, { claim, access }, ports).catch(async (error: unknown) => {
      await putBack();
      throw error;
    });
    if (fault === undefined) continue;
    await putBack();
    return fault;
  }
}

async function settleAbandoned(scope: OfficeScope, clientId: string): Promise<void> {
  await scope.trx
    .updateTable('ledger_push')
    .set({ state: 'in-doubt', settled_at: scope.now })
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('state', '=', 'attempting')
    .where('attempted_at', '<', addSeconds(scope.now, -abandonedAfterSeconds))
    .execute();
}

/** Takes the next one. What was taken back meanwhile is not sent. */
async function claimNext(scope: OfficeScope, clientId: string): Promise<Claim | undefined> {
  await sql`delete from ledger_push p using arrival a
    where p.office_id = ${scope.officeId} and p.client_id = ${clientId} and p.state = 'waiting'
      and a.office_id = p.office_id and a.id = p.arrival_id and not (${isSendable})`.execute(scope.trx);
  const { rows } = await sql<Claim & { fileName: string }>`
    update ledger_push p set state = 'attempting', attempted_at = ${scope.now}, attempts = p.attempts + 1
    from arrival a
    where p.office_id = ${scope.officeId} and a.office_id = p.office_id and a.id = p.arrival_id
      and p.arrival_id = (select w.arrival_id from ledger_push w where w.office_id = ${scope.officeId} and w.client_id = ${clientId}
        and w.state = 'waiting' order by w.wanted_at, w.arrival_id limit 1 for update skip locked)
    returning p.arrival_id as "arrivalId", a.sha256, a.file_name as "fileName", p.attempts - 1 as earlier`.execute(
    scope.trx,
  );
  return rows[0];
}

async function pushOne(
  inScope: InScope,
  { claim, access }: { claim: Claim; access: LedgerAccess },
  { ledger, files }: Pick<LedgerPorts, 'ledger' | 'files'>,
): Promise<LedgerFault | undefined> {
  const { arrivalId, sha256, fileName, earlier } = claim;
  const settle = (state: 'sent' | 'refused' | 'in-doubt', location?: string): Promise<void> =>
    inScope((scope) => settlePush(scope, arrivalId, { state, location }));
  if (earlier > 0) {
    const found = await ledger.findDocuments(access, fileName);
    if (!('documents' in found)) return found;
    const documentId = byDescription(found.documents)(arrivalId);
    if (documentId !== undefined) return void (await settle('sent', documentId));
  }
  const officeId = await inScope(async (scope) => scope.officeId);
  const sent = await files.withLocalFile(officeId, sha256, (path) =>
    ledger.push(access, { name: fileName, fileName, description: descriptionOf(arrivalId), path }),
  );
  if ('absent' in sent) return void (await settle('refused'));
  const outcome = sent.result;
  if ('pushed' in outcome) return void (await settle('sent', outcome.pushed.location));
  if ('inDoubt' in outcome) return void (await settle('in-doubt'));
  if ('refused' in outcome && outcome.refused === 'document-refused') return void (await settle('refused'));
  return outcome as LedgerFault;
}

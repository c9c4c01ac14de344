import { sql } from 'kysely';
import { isHandedOver, type HandoverLine } from '../../domain/handover/index.ts';
import type { HandoverLineView, ReceivedHandover } from '../../http/contract/handover.ts';
import type { Language } from '../../texts/language.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { actOnLine, type LineRefusal } from './act-on-line.ts';
import type { HandoverRow } from './find-handover.ts';
import { toLineView } from './line-view.ts';
import { completeHandover, findParties, type LoadedHandover } from './load-handover.ts';
import { writeList, type WrittenPaper } from './write-handover-paper.ts';

/** Whom a link stands for: this handover and no other of the client's. */
export interface Receiving {
  handoverId: string;
  clientId: string;
}

/** The page of whoever takes over. It holds the lines that are theirs to see: what the client has as the client's own is between the client and the office. */
export async function viewReceived(
  scope: OfficeScope,
  receiving: Receiving,
): Promise<ReceivedHandover | { refused: 'not-found' }> {
  const loaded = await loadReceived(scope, receiving);
  if ('refused' in loaded) return loaded;
  const { row, handover, parties } = loaded;
  const lead = await scope.trx
    .selectFrom('staff')
    .select('email')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', parties.leadId)
    .executeTakeFirstOrThrow();
  return {
    officeName: parties.officeName,
    officeOrgnr: parties.officeOrgnr,
    leadName: parties.leadName,
    leadEmail: lead.email,
    clientName: parties.clientName,
    clientOrgnr: parties.clientOrgnr,
    receiverName: row.receiver?.name ?? '',
    contact: row.receiver?.contact ?? null,
    language: parties.language,
    lastOn: row.last_on,
    completeOn: handover.completeOn,
    ended: row.ended_at !== null,
    lines: handover.lines.map(toReceivedLine),
  };
}

/** What a line holds is shown from when the office has handed it over. */
function toReceivedLine(line: HandoverLine): HandoverLineView {
  const view = toLineView(line);
  if (isHandedOver(line.state)) return view;
  const { nb, en } = view.words;
  return { ...view, words: { nb: { ...nb, details: [] }, en: { ...en, details: [] } } };
}

/** The receiver confirms a line, or says that something is missing. */
export async function answerReceived(
  scope: OfficeScope,
  receiving: Receiving,
  { key, ...answer }: { key: string } & ({ act: 'confirm' } | { act: 'dispute'; words: string }),
): Promise<{ acted: boolean } | LineRefusal> {
  const loaded = await loadReceived(scope, receiving);
  if ('refused' in loaded) return loaded;
  // A line is answered where it is under way; a later handover of the same client is another's to answer.
  if (loaded.row.ended_at !== null) return { refused: 'handover-not-open' };
  return actOnLine(scope, receiving.clientId, { key, ...answer }, 'receiver');
}

export async function writeReceivedPaper(
  scope: OfficeScope,
  receiving: Receiving,
  language: Language,
): Promise<WrittenPaper | { refused: 'not-found' }> {
  const loaded = await loadReceived(scope, receiving);
  return 'refused' in loaded ? loaded : writeList(scope, loaded, { archive: null, onlyHandedOver: true }, language);
}

async function loadReceived(
  scope: OfficeScope,
  { handoverId, clientId }: Receiving,
): Promise<LoadedHandover | { refused: 'not-found' }> {
  const { rows } = await sql<HandoverRow>`select * from handover
    where office_id = ${scope.officeId} and id = ${handoverId} and client_id = ${clientId}`.execute(scope.trx);
  const parties = await findParties(scope, clientId);
  const [row] = rows;
  if (!row || !parties) return { refused: 'not-found' };
  return completeHandover(scope, row, parties);
}

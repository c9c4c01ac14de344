import type { PortalUploaded } from '../../http/contract/portal.ts';
import { uploadsPath, type FileToSend, type OnProgress } from './file-to-send.ts';
import { Problem, problemFrom } from './problem.ts';

/** What sends in pieces is a sixth of the page, and nobody needs it to see the list. */
const fetchPieces = () => import('./send-pieces.ts');

/** Fetches it beforehand, when the list stands on the screen. */
export function prepareToSend(): void {
  fetchPieces().catch(() => undefined);
}

/**
 * Sends one file and goes on from the last byte that came, if it was begun before. The same id sent again is the same arrival. Only the answer that ends it
 * says that the file is received.
 */
export async function sendFile(file: FileToSend, onProgress: OnProgress): Promise<PortalUploaded> {
  // A browser remembers that a part of the page did not come, and asks for it no more: then the file goes in one piece.
  const pieces = await fetchPieces().catch(() => undefined);
  if (!pieces) return ask('PUT', `/api/portal/files/${file.id}`, file, file.bytes);
  await pieces.sendBytes(file, onProgress);
  return ask('POST', `${uploadsPath}/${file.id}/finish`, file);
}

/** So long may the whole of a file take on a slow line, and so long the last word about one that has come. */
const patienceMs = { PUT: 900_000, POST: 120_000 };

async function ask(
  method: 'PUT' | 'POST',
  address: string,
  file: FileToSend,
  body: Blob | null = null,
): Promise<PortalUploaded> {
  const query = new URLSearchParams({ client: file.clientId, batch: file.batchId });
  if (file.obligationId && file.itemKey) {
    query.set('obligation', file.obligationId);
    query.set('item', file.itemKey);
  }
  // `URLSearchParams` mends half a letter, and a file may be called anything.
  query.set('name', file.name);
  let response: Response;
  let text: string;
  try {
    response = await fetch(`${address}?${query.toString()}`, {
      method,
      headers: { 'accept-language': document.documentElement.lang },
      signal: AbortSignal.timeout(patienceMs[method]),
      body,
    });
    text = await response.text();
  } catch {
    throw new Problem(0);
  }
  const uploaded = response.status === 201 ? acknowledged(text, file.id) : undefined;
  if (uploaded) return uploaded;
  const problem = problemFrom(response.ok ? 502 : response.status, text, response.headers.get('retry-after'));
  // What had come was let go, or not all of it has: the bytes are sent again.
  throw ['upload.not-found', 'upload.incomplete'].includes(problem.code) ? new Problem(0) : problem;
}

/** Only an answer that names this very file counts as received: a proxy's cheerful page does not. */
function acknowledged(body: string, id: string): PortalUploaded | undefined {
  try {
    const parsed = JSON.parse(body) as PortalUploaded;
    return parsed.arrivalId === id ? parsed : undefined;
  } catch {
    return undefined;
  }
}

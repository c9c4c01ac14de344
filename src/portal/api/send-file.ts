import { DetailedError, Upload } from 'tus-js-client';
import type { PortalUploaded } from '../../http/contract/portal.ts';
import { Problem, problemFrom } from './problem.ts';

export interface FileToSend {
  id: string;
  clientId: string;
  obligationId: string | null;
  itemKey: string | null;
  batchId: string;
  name: string;
  bytes: Blob;
  /** True when some of it may have come already: then the server is asked how much. */
  begun?: boolean | undefined;
}

/** Sent in pieces, so that what has come is known while a large file goes; a photo is one piece. */
const pieceBytes = 4 * 1024 * 1024;
/** A line that carried nothing for so long is given up, so that the queue can try anew. */
const silenceMs = 45_000;
const uploadsPath = '/api/portal/uploads';

/** What has left the phone, and how much of it the server has said it has. */
type OnProgress = (sentBytes: number, confirmedBytes: number) => void;

/**
 * Sends one file and goes on from the last byte that came, if it was begun before. The same id sent again is the same arrival. Only the answer that ends it
 * says that the file is received.
 */
export async function sendFile(file: FileToSend, onProgress: OnProgress): Promise<PortalUploaded> {
  await sendBytes(file, onProgress);
  return finish(file);
}

function sendBytes({ id, bytes, begun }: FileToSend, onProgress: OnProgress): Promise<void> {
  return new Promise((resolve, reject) => {
    // The first that is told of an upload that goes on is where it goes on from.
    let confirmedBytes: number | null = null;
    let watch = setTimeout(() => give(new Problem(0)), silenceMs);
    const alive = (): void => {
      clearTimeout(watch);
      watch = setTimeout(() => give(new Problem(0)), silenceMs);
    };
    const give = (problem: Problem): void => {
      clearTimeout(watch);
      void upload.abort().catch(() => undefined);
      reject(problem);
    };
    const upload = new Upload(bytes, {
      endpoint: uploadsPath,
      // Where nothing has come, or it was let go, the library begins anew at the endpoint.
      ...(begun ? { uploadUrl: `${uploadsPath}/${id}` } : {}),
      metadata: { arrival: id },
      chunkSize: pieceBytes,
      uploadDataDuringCreation: true,
      storeFingerprintForResuming: false,
      // The queue decides when to try again.
      retryDelays: null,
      headers: { 'accept-language': document.documentElement.lang },
      onProgress: (sentBytes) => {
        alive();
        confirmedBytes ??= begun ? sentBytes : 0;
        onProgress(sentBytes, confirmedBytes);
      },
      onChunkComplete: (_pieceBytes, acceptedBytes) => {
        confirmedBytes = acceptedBytes;
        onProgress(acceptedBytes, acceptedBytes);
      },
      onSuccess: () => {
        clearTimeout(watch);
        resolve();
      },
      onError: (error) => give(problemOf(error)),
    });
    upload.start();
  });
}

function problemOf(error: Error | DetailedError): Problem {
  const answer = error instanceof DetailedError ? error.originalResponse : null;
  if (!answer) return new Problem(0);
  // A conflict is about the offset, 423 about another page that sends the same: asked again, the server says where it stands.
  const status = answer.getStatus() === 409 || answer.getStatus() === 423 ? 0 : answer.getStatus();
  return problemFrom(status, answer.getBody() ?? '', answer.getHeader('retry-after') ?? null);
}

async function finish(file: FileToSend): Promise<PortalUploaded> {
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
    response = await fetch(`${uploadsPath}/${file.id}/finish?${query.toString()}`, {
      method: 'POST',
      headers: { 'accept-language': document.documentElement.lang },
      signal: AbortSignal.timeout(120_000),
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

import { DetailedError, Upload } from 'tus-js-client';
import { uploadsPath, type FileToSend, type OnProgress } from './file-to-send.ts';
import { Problem, problemFrom } from './problem.ts';

/** Sent in pieces, so that what has come is known while a large file goes; a photo is one piece. */
const pieceBytes = 4 * 1024 * 1024;
/** A line that carried nothing for so long is given up, so that the queue can try anew. */
const silenceMs = 45_000;

/** Sends the bytes of one file, and goes on from the last that came, if it was begun before. Throws a problem where they did not all come. */
export function sendBytes({ id, bytes, begun }: FileToSend, onProgress: OnProgress): Promise<void> {
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

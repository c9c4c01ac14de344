import type { PortalUploaded } from '../../http/contract/portal.ts';
import { Problem, problemFrom } from './problem.ts';

export interface FileToPut {
  id: string;
  clientId: string;
  obligationId: string | null;
  itemKey: string | null;
  batchId: string;
  name: string;
  bytes: Blob;
}

/** A line that carried nothing for so long is given up, so that the queue can try anew. */
const silenceMs = 45_000;

/** Sends one file. XMLHttpRequest, because fetch does not tell how much has left. The same id sent again is the same arrival. */
export function putFile(file: FileToPut, onProgress: (sentBytes: number) => void): Promise<PortalUploaded> {
  const query = new URLSearchParams({ client: file.clientId, batch: file.batchId });
  if (file.obligationId && file.itemKey) {
    query.set('obligation', file.obligationId);
    query.set('item', file.itemKey);
  }
  // The name is percent-encoded by hand: `encodeURIComponent` throws on half a letter, and a file may be called anything.
  const name = encodeURIComponent(file.name.toWellFormed?.() ?? file.name);
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    let watch = setTimeout(() => xhr.abort(), silenceMs);
    const alive = (): void => {
      clearTimeout(watch);
      watch = setTimeout(() => xhr.abort(), silenceMs);
    };
    const done = (): void => clearTimeout(watch);
    xhr.upload.addEventListener('progress', (event) => {
      alive();
      onProgress(event.loaded);
    });
    xhr.addEventListener('error', () => (done(), reject(new Problem(0))));
    xhr.addEventListener('abort', () => (done(), reject(new Problem(0))));
    xhr.addEventListener('load', () => {
      done();
      const uploaded = xhr.status === 200 || xhr.status === 201 ? acknowledged(xhr.responseText, file.id) : undefined;
      if (uploaded) resolve(uploaded);
      else
        reject(
          problemFrom(xhr.status < 300 ? 502 : xhr.status, xhr.responseText, xhr.getResponseHeader('retry-after')),
        );
    });
    xhr.open('PUT', `/api/portal/files/${file.id}?${query.toString()}&name=${name}`);
    xhr.setRequestHeader('content-type', 'application/octet-stream');
    xhr.setRequestHeader('accept-language', document.documentElement.lang);
    xhr.send(file.bytes);
  });
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

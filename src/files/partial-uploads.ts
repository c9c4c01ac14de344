import { mkdirSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { FileStore as TusFolder } from '@tus/file-store';
import { Server } from '@tus/server';
import { StorageFull } from './file-errors.ts';
import { hasNoRoom } from './scratch-folder.ts';

/** An upload may rest so long between its first and its last byte: a phone that was put away on Friday goes on on Monday. */
const keptMs = 7 * 24 * 3_600_000;

/** The header by which the program tells itself whose an upload is. What a browser sends under this name is thrown away. */
export const uploadOwnerHeader = 'takt-upload-owner';

export interface PartialUploadOptions {
  folder: string;
  /** Where the uploads are reached over HTTP, `/api/…`. */
  path: string;
  maxBytes: number;
}

export type WholeUpload = { stream: Readable; sizeBytes: number } | { refused: 'upload-unknown' | 'upload-incomplete' };

export interface PartialUploads {
  /**
   * Answers a request of the tus protocol (1.0.0) whose owner stands in `uploadOwnerHeader`. Throws `StorageFull` where there was no room for all that came;
   * what there was room for is kept, and the upload goes on from there.
   */
  handle(request: Request): Promise<Response>;
  /** The bytes of an upload of which all has come. */
  openWhole(owner: string, id: string): Promise<WholeUpload>;
  /** Lets an upload go: its bytes are stored elsewhere, or it is not wanted. One that is not there is gone already. */
  forget(owner: string, id: string): Promise<void>;
  /** Lets go what was begun long ago and never ended; answers how many. */
  forgetOld(): Promise<number>;
}

/**
 * Uploads on their way, which can be cut at any byte and go on from there (tus.io, by its own server library). Nothing here is acknowledged as
 * received: the whole is copied to the file store first. How much has come is read from the file itself, so a crash never promises more than there is.
 * The name of a file holds office and person, who come from the session and never from the address.
 */
export function openPartialUploads({ folder, path, maxBytes }: PartialUploadOptions): PartialUploads {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const shelf = new TusFolder({ directory: folder, expirationPeriodInMilliseconds: keptMs });
  const ownerOf = (request: { headers: Headers }): string => request.headers.get(uploadOwnerHeader) ?? '';
  const server = new Server({
    path,
    datastore: shelf,
    maxSize: maxBytes,
    relativeLocation: true,
    // The pages are on the same server: nobody else is to call this from a browser.
    allowedOrigins: () => false,
    namingFunction: (request, metadata) => newNameOf(ownerOf(request), metadata?.['arrival'] ?? ''),
    generateUrl: (_, { path: base, id }) => `${base}/${id.split('.').at(-1)!}`,
    getFileIdFromRequest: (request, last) => nameOf(ownerOf(request), last ?? ''),
  });
  return {
    async handle(request) {
      const answer = await server.handleWeb(request as Parameters<typeof server.handleWeb>[0]);
      // The library says of a failed write only that it failed.
      if (answer.status === 500 && (await hasNoRoom(folder))) throw new StorageFull();
      return answer;
    },
    async openWhole(owner, id) {
      const name = nameOf(owner, id);
      const upload = await shelf.getUpload(name).catch(() => undefined);
      if (!upload) return { refused: 'upload-unknown' };
      if (upload.size === undefined || upload.offset !== upload.size) return { refused: 'upload-incomplete' };
      return { stream: shelf.read(name), sizeBytes: upload.size };
    },
    async forget(owner, id) {
      await shelf.remove(nameOf(owner, id)).catch(() => undefined);
    },
    forgetOld: async () => shelf.deleteExpired(),
  };
}

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** `office.person.arrival`: three ids, nothing else. What is none becomes a name that no file has. */
function nameOf(owner: string, id: string): string {
  const parts = [...owner.split('.'), id];
  return parts.length === 3 && parts.every((part) => idPattern.test(part)) ? parts.join('.') : 'nobody';
}

function newNameOf(owner: string, id: string): string {
  const name = nameOf(owner, id);
  // The shape in which the library wants to be told.
  if (name === 'nobody') throw { status_code: 400, body: 'Upload-Metadata names no arrival\n' };
  return name;
}

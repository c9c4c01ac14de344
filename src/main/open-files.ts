import path from 'node:path';
import type { Failpoint } from '../files/failpoints.ts';
import { openFileStore, type FileStore } from '../files/file-store.ts';
import type { Environment } from './environment.ts';
import { EnvironmentError } from './read-variable.ts';

/** The largest single file that a client can send. */
export const fileMaxBytes = 250 * 1024 * 1024;

export interface OpenedFiles {
  files: FileStore;
  close(): Promise<void>;
}

/**
 * Opens the files where the environment says: on the disk, or in a bucket, which must then be there. Files are not moved from the one to the other.
 *
 * @throws EnvironmentError where the bucket cannot be opened, with the reason
 */
export async function openFiles(
  { dataFolder, filesBucket }: Pick<Environment, 'dataFolder' | 'filesBucket'>,
  failpoint?: Failpoint,
): Promise<OpenedFiles> {
  const folder = path.join(dataFolder, 'files');
  const common = { maxBytes: fileMaxBytes, ...(failpoint === undefined ? {} : { failpoint }) };
  if (filesBucket === undefined) return { files: openFileStore({ folder, ...common }), close: async () => {} };
  // The library for buckets is large, and most keep their files on the disk.
  const { openS3FileStore } = await import('../files/s3-file-store.ts');
  const store = openS3FileStore({ settings: filesBucket, scratchFolder: path.join(folder, 'incoming'), ...common });
  try {
    await store.reach();
  } catch (error) {
    store.close();
    const { cause } = error as Error;
    // Without an answer the library's error may have no words but a code.
    const { name, message, code } = (cause ?? error) as Error & { code?: string };
    throw new EnvironmentError(
      `The bucket ${filesBucket.bucket} of FILES_S3_BUCKET cannot be opened at ${filesBucket.endpoint}: ${code ?? name} ${message}`.trim(),
      { cause: error },
    );
  }
  return { files: store, close: async () => store.close() };
}

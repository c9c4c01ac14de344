import { createFailpoints } from './failpoints.ts';
import { openFileStore } from './file-store.ts';
import { openS3FileStore, type S3FileStoreOptions } from './s3-file-store.ts';

/**
 * Run by the tests as a process of its own, to be killed: `node file-store.testprogram.ts WHERE OFFICE COUNT FAILPOINTS`, where WHERE is a folder
 * or `{"settings":{…},"scratchFolder":…}` of a bucket. Receives COUNT files one after the other and prints each one's hash only when it has been
 * acknowledged.
 */
const [where, officeId, count, failpoints] = process.argv.slice(2) as [string, string, string, string];
const common = { maxBytes: 64_000_000, failpoint: createFailpoints(failpoints) };
const store = where.startsWith('{')
  ? openS3FileStore({ ...(JSON.parse(where) as Pick<S3FileStoreOptions, 'settings' | 'scratchFolder'>), ...common })
  : openFileStore({ folder: where, ...common });

async function* bytesOf(number: number): AsyncGenerator<Uint8Array> {
  for (let part = 0; part < 4; part++) yield Buffer.alloc(50_000, number * 4 + part);
}

for (let number = 0; number < Number(count); number++) {
  const outcome = await store.receive(officeId, bytesOf(number)).then(
    ({ sha256 }) => sha256,
    (error: Error & { code?: string }) => `refused ${error.code ?? error.message}`,
  );
  process.stdout.write(`${outcome}\n`);
}

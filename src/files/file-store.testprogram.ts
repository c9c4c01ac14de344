import { createFailpoints } from './failpoints.ts';
import { openFileStore } from './file-store.ts';

/**
 * Run by the tests as a process of its own, to be killed: `node file-store.testprogram.ts FOLDER OFFICE COUNT FAILPOINTS`. Receives COUNT
 * files one after the other and prints each one's hash only when it has been acknowledged.
 */
const [folder, officeId, count, failpoints] = process.argv.slice(2) as [string, string, string, string];
const store = openFileStore({ folder, maxBytes: 64_000_000, failpoint: createFailpoints(failpoints) });

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

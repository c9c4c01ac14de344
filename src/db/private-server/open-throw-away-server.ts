import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openPrivateServer, type PrivateServer } from './open-private-server.ts';

/** Longer than any of them is needed: what is older was left by a process that was killed. */
const leftAfterMs = 24 * 3_600_000;

/**
 * A private server in a temporary folder, without syncing to disk; `close` removes it with everything in it, and the next one what a killed process left of its
 * kind. For tests, for comparing schemas, and for restoring on trial.
 */
export async function openThrowAwayServer(kind: 'throw-away' | 'trial' = 'throw-away'): Promise<PrivateServer> {
  const prefix = `takt-${kind}-`;
  if (kind === 'trial') removeLeft(prefix);
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), prefix));
  const remove = (): void => fs.rmSync(dataFolder, { recursive: true, force: true });
  try {
    const server = await openPrivateServer({ dataFolder, throwAway: true });
    return {
      ...server,
      async close() {
        await server.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

function removeLeft(prefix: string): void {
  for (const name of fs.readdirSync(os.tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const folder = path.join(os.tmpdir(), name);
    if (Date.now() - fs.statSync(folder).mtimeMs > leftAfterMs) fs.rmSync(folder, { recursive: true, force: true });
  }
}

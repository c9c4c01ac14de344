import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openPrivateServer, type PrivateServer } from './open-private-server.ts';

/**
 * A private server in a temporary folder, without syncing to disk; `close` removes it with everything in it.
 * For tests and for comparing schemas.
 */
export async function openThrowAwayServer(): Promise<PrivateServer> {
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-throw-away-'));
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

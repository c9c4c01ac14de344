import type { Instant } from '../../domain/kernel/index.ts';
import { portalApi } from './portal-api.ts';
import { Problem } from './problem.ts';

export interface FoundFile {
  found: 'file';
  arrivalId: string;
  name: string;
  receivedAt: Instant;
}

/** Looks for one file in what was received, page by page; throws the problem of a missing code as the server would. */
export async function findReceived(clientId: string, arrivalId: string): Promise<FoundFile | { found: 'nothing' }> {
  let before: Instant | null = null;
  do {
    const page = await portalApi.received(clientId, before);
    for (const { files, receivedAt } of page.batches) {
      if (!files) throw new Problem(403, { code: 'access.code-needed' });
      const file = files.find((one) => one.arrivalId === arrivalId);
      if (file && file.name !== null) return { found: 'file', arrivalId, name: file.name, receivedAt };
    }
    before = page.nextBefore;
  } while (before !== null);
  return { found: 'nothing' };
}

import { createReadStream } from 'node:fs';
import { noFailpoint, type Failpoint } from '../../files/failpoints.ts';
import { StorageFull } from '../../files/file-errors.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { PagePicture } from '../../db/tables.ts';
import { inOfficeScope, type AppContext } from '../office/office-scope.ts';
import {
  beginReading,
  forgiveAttempts,
  leaveReading,
  putBackReading,
  readingAttemptsMax,
  type BegunReading,
} from './begin-reading.ts';
import { lookOverArrivals } from './look-over-arrivals.ts';
import { openParts, type StoredPart } from './open-parts.ts';
import { VirusScanUnavailable, type Reader, type ScanVirus, type TakenOut } from './reader.ts';
import { saveReading } from './save-reading.ts';

export interface ReadingPorts {
  files: FileStore;
  reader: Reader;
  scanVirus: ScanVirus;
  failpoint?: Failpoint;
}

/**
 * Reads one file that arrived, takes out what it holds, holds the delivery against what was agreed, and lets pass what is in order. What was taken out is
 * stored and synced before any row tells of it. Killed anywhere, it begins again; done twice, the second time changes nothing. Throws `StorageFull` where
 * there is no room for what is in it, and `VirusScanUnavailable` where a scanner is set up and does not answer; it then waits as before.
 */
export async function readArrival(
  context: AppContext,
  officeId: string,
  arrivalId: string,
  ports: ReadingPorts,
): Promise<'read' | 'nothing-to-do' | 'infected' | 'failed'> {
  const begun = await inOfficeScope(context, officeId, 'takt', (scope) => beginReading(scope, arrivalId));
  if (!begun) return 'nothing-to-do';
  const failpoint = ports.failpoint ?? noFailpoint;
  await failpoint('reading.after-begin');
  if (begun.attempts > readingAttemptsMax) {
    await inOfficeScope(context, officeId, 'takt', async (scope) => {
      const ended = await saveReading(scope, arrivalId, { state: 'failed', failure: 'too-heavy' });
      if (ended) await lookOverArrivals(scope, [arrivalId]);
    });
    return 'failed';
  }
  try {
    return await readBegun(context, officeId, arrivalId, begun, ports);
  } catch (error) {
    const isAsBefore = error instanceof StorageFull || error instanceof VirusScanUnavailable;
    // What went wrong first is what is told, also where this cannot be written down.
    await inOfficeScope(context, officeId, 'takt', (scope) =>
      isAsBefore ? putBackReading(scope, arrivalId) : leaveReading(scope, arrivalId),
    ).catch(() => undefined);
    throw error;
  }
}

async function readBegun(
  context: AppContext,
  officeId: string,
  arrivalId: string,
  begun: BegunReading,
  ports: ReadingPorts,
): Promise<'read' | 'infected' | 'failed'> {
  const failpoint = ports.failpoint ?? noFailpoint;
  const outcome = await ports.files.withLocalFile(officeId, begun.sha256, async (path) => {
    const scanned = await ports.scanVirus(path);
    if (scanned.virus === 'infected') {
      await inOfficeScope(context, officeId, 'takt', async (scope) => {
        const ended = await saveReading(scope, arrivalId, { state: 'infected', failure: scanned.name });
        if (ended) await lookOverArrivals(scope, [arrivalId]);
      });
      return 'infected' as const;
    }
    if (scanned.virus === 'unavailable') throw new VirusScanUnavailable(scanned.reason);
    const taken = await ports.reader.read({ path, ...begun });
    try {
      if (begun.attempts > 1)
        await inOfficeScope(context, officeId, 'takt', (scope) => forgiveAttempts(scope, arrivalId));
      const pictures = await storePictures(ports.files, officeId, taken);
      const parts = await storeParts(ports.files, officeId, taken);
      await failpoint('reading.after-store');
      await inOfficeScope(context, officeId, 'takt', async (scope) => {
        const { document } = taken;
        const notScanned = scanned.virus === 'too-large';
        if (!(await saveReading(scope, arrivalId, { state: 'read', document, pictures, notScanned }))) return;
        const partIds = await openParts(scope, arrivalId, parts);
        await lookOverArrivals(scope, [arrivalId, ...partIds]);
      });
      await failpoint('reading.after-commit');
      return 'read' as const;
    } finally {
      await taken.dispose();
    }
  });
  if (!('absent' in outcome)) return outcome.result;
  // Its row came after its bytes, so they were erased meanwhile, or the store is not the one that took them.
  await inOfficeScope(context, officeId, 'takt', async (scope) => {
    const ended = await saveReading(scope, arrivalId, { state: 'failed', failure: 'absent' });
    if (ended) await lookOverArrivals(scope, [arrivalId]);
  });
  return 'failed';
}

async function storePictures(files: FileStore, officeId: string, { pictures }: TakenOut): Promise<PagePicture[]> {
  const stored: PagePicture[] = [];
  for (const { page, width, height, file } of pictures) {
    const { sha256 } = await files.receive(officeId, createReadStream(file));
    stored.push({ page, sha256, width, height });
  }
  return stored;
}

async function storeParts(files: FileStore, officeId: string, { parts }: TakenOut): Promise<StoredPart[]> {
  const stored: StoredPart[] = [];
  for (const { path, fileName, file } of parts) {
    stored.push({ path, fileName, ...(await files.receive(officeId, createReadStream(file))) });
  }
  return stored;
}

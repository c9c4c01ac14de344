import { withSnapshot } from '../../db/copy/snapshot.ts';
import type { FileStore } from '../../files/file-store.ts';
import { inOfficeScope, type AppContext, type OfficeScope } from '../office/office-scope.ts';
import { findDerivedFaults } from './find-derived-faults.ts';
import { findFileFaults, type FileLook } from './find-file-faults.ts';
import { findAnchorFaults, findChainFaultsOf, findHeadFaults, findOfficeRecordFaults } from './find-record-faults.ts';
import { findUnreadableRows } from './find-unreadable-rows.ts';
import { thirtiethOf } from './in-thirtieth.ts';
import type { KeepingFault } from './keeping-fault.ts';
import { askWhetherNamed, listNamedFiles, type NamedFile } from './named-files.ts';

export type VerifySize = { size: 'quick' } | { size: 'part'; part: number } | { size: 'full' };

export interface VerifyPorts {
  context: AppContext;
  /** Of the application's role. */
  appUrl: string;
  files: Pick<FileStore, 'sizeOf' | 'verify'>;
}

export interface Verified {
  faults: KeepingFault[];
  offices: number;
  /** Of how many files every byte was read, or the size looked at. */
  files: number;
  /** Of how many clients records and derived figures were followed. */
  clients: number;
  events: number;
  /** Of rows, where all of them were read. */
  rowBytes?: number;
}

/**
 * Looks for what is not as it was written, and changes nothing.
 * - quick: rows without their file, wrong sizes, heads and tails of the records;
 * - part: a thirtieth of the files by hash and of the records from end to end, with what follows from other rows;
 * - full: every row, file, record and anchor, and everything that follows from other rows.
 */
export async function verifyInstallation(ports: VerifyPorts, how: VerifySize): Promise<Verified> {
  const verified: Verified = { faults: [], offices: 0, files: 0, clients: 0, events: 0 };
  if (how.size === 'full') {
    const { bytes, faults } = await findUnreadableRows(ports.appUrl);
    verified.rowBytes = bytes;
    verified.faults.push(...faults);
    // What cannot be read cannot be followed: nothing else would come of it but the same error.
    if (faults.some(({ fault }) => fault === 'rows-unreadable')) return verified;
  }
  const named = await withSnapshot(ports.appUrl, async (snapshot) => {
    const byOffice = new Map<string, NamedFile[]>();
    for (const officeId of snapshot.officeIds) {
      await snapshot.enter(officeId);
      byOffice.set(officeId, await listNamedFiles(snapshot.client, officeId));
    }
    return byOffice;
  });
  for (const [officeId, files] of named) {
    verified.offices += 1;
    await verifyFiles(
      ports,
      officeId,
      chosen(files, how, ({ sha256 }) => sha256),
      how,
      verified,
    );
    verified.faults.push(...(await inOfficeScope(ports.context, officeId, 'takt', findHeadFaults)));
    verified.faults.push(...(await inOfficeScope(ports.context, officeId, 'takt', findOfficeRecordFaults)));
    if (how.size !== 'quick') await verifyClients(ports, officeId, how, verified);
    if (how.size === 'full')
      verified.faults.push(...(await inOfficeScope(ports.context, officeId, 'takt', findAnchorFaults)));
  }
  verified.faults = withoutRepeats(verified.faults);
  return verified;
}

async function verifyFiles(
  ports: VerifyPorts,
  office: string,
  files: readonly NamedFile[],
  how: VerifySize,
  verified: Verified,
): Promise<void> {
  const look: FileLook = how.size === 'quick' ? 'size' : 'hash';
  const isNamed = (sha256: string): Promise<boolean> => askWhetherNamed(ports.appUrl, office, sha256);
  verified.files += files.length;
  verified.faults.push(...(await findFileFaults({ files: ports.files, office }, files, look, isNamed)));
}

async function verifyClients(ports: VerifyPorts, office: string, how: VerifySize, verified: Verified): Promise<void> {
  const all = await inOfficeScope(ports.context, office, 'takt', listClients);
  for (const clientId of chosen(all, how, (id) => id)) {
    const { events, faults } = await undone(ports.context, office, async (scope) => {
      const chain = await findChainFaultsOf(scope, [clientId]);
      return { events: chain.events, faults: [...chain.faults, ...(await findDerivedFaults(scope, clientId))] };
    });
    verified.clients += 1;
    verified.events += events;
    verified.faults.push(...faults);
  }
}

async function listClients(scope: OfficeScope): Promise<string[]> {
  const rows = await scope.trx
    .selectFrom('client')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

function chosen<T>(all: readonly T[], how: VerifySize, subjectOf: (one: T) => string): readonly T[] {
  return how.size === 'part' ? all.filter((one) => thirtiethOf(subjectOf(one)) === how.part) : all;
}

/** Runs work whose changes are only made to be looked at. */
async function undone<T>(context: AppContext, office: string, work: (scope: OfficeScope) => Promise<T>): Promise<T> {
  const answer: { value?: T } = {};
  const undo = new Error('looked at');
  // Nothing may be asked of the queue either.
  const quiet: AppContext = { ...context, enqueue: async () => {}, enqueueReadings: undefined };
  await inOfficeScope(quiet, office, 'takt', async (scope) => {
    answer.value = await work(scope);
    throw undo;
  }).catch((error: unknown) => {
    if (error !== undo) throw error;
  });
  return answer.value!;
}

/** The head and the chain of one record find the same cut. */
function withoutRepeats(faults: readonly KeepingFault[]): KeepingFault[] {
  return [
    ...new Map(faults.map((fault) => [JSON.stringify([fault.office, fault.fault, fault.subject]), fault])).values(),
  ];
}

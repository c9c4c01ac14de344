import { findBackupFaults, type BackupFault } from '../app/safe-keeping/read-backup.ts';
import { readBackup } from '../app/safe-keeping/backup-manifest.ts';
import { thirtieths } from '../app/safe-keeping/in-thirtieth.ts';
import type { KeepingFault, KeepingFaultKind } from '../app/safe-keeping/keeping-fault.ts';
import { noteRun, takeNextPart } from '../app/safe-keeping/keeping-runs.ts';
import { verifyInstallation, type VerifySize } from '../app/safe-keeping/verify-installation.ts';
import { openBackupFolder } from '../files/backup-folder.ts';
import { answer, type CommandArguments, say, UsageError } from './command.ts';
import { openFiles } from './open-files.ts';
import { prepareDatabase } from './prepare-database.ts';
import { machineContext } from './with-offices.ts';

/**
 * Looks at everything that is kept. With --json: `{ "size", "part"?, "offices", "files", "clients", "events", "rowBytes"?, "faults": [{ "office"?, "fault", "subject" }] }`.
 * Exit code 1 when something was found.
 */
export async function verifySize(args: CommandArguments, size: string): Promise<number> {
  if (size !== 'quick' && size !== 'part' && size !== 'full') throw new UsageError('--size is quick, part or full.');
  const database = await prepareDatabase(args.environment, { max: 4 });
  try {
    const context = machineContext(database.db);
    const { files, close } = await openFiles(args.environment);
    const how: VerifySize = size === 'part' ? { size, part: await takeNextPart(context) } : { size };
    const verified = await noteRun(context, how, () =>
      verifyInstallation({ context, appUrl: database.appUrl, files }, how),
    ).finally(close);
    const { faults, ...figures } = verified;
    if (args.json) answer({ ...how, ...figures, faults });
    for (const fault of args.json ? [] : faults) say(args, describe(fault));
    const part = 'part' in how ? `, part ${how.part + 1} of ${thirtieths}` : '';
    const sums = `${figures.files} files, ${figures.clients} clients, ${figures.events} events${part}`;
    say(
      args,
      faults.length === 0 ? `Everything is as it was written: ${sums}.` : `${faults.length} faults in ${sums}.`,
    );
    return faults.length === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
}

/** Reads every backup of a folder. With --json: `{ "backups": [NAME], "faults": [{ "backup", "fault", "file" }] }`. Exit code 1 when something was found, or there is no backup. */
export async function verifyBackups(args: CommandArguments, dir: string): Promise<number> {
  const folder = openBackupFolder(dir);
  const names = await folder.list();
  const faults: BackupFault[] = [];
  const seen = new Map<string, 'intact' | 'damaged' | 'absent'>();
  for (const name of names) {
    const backup = await readBackup(folder, name);
    if ('damaged' in backup) faults.push({ backup: name, fault: 'manifest-damaged', file: 'manifest.json' });
    else faults.push(...(await findBackupFaults(folder, backup, seen)));
  }
  if (args.json) answer({ backups: names, faults });
  for (const { backup, fault, file } of args.json ? [] : faults) say(args, `${backup}: ${file} ${inBackup[fault]}.`);
  if (names.length === 0) say(args, `There is no whole backup in ${dir}.`);
  else if (faults.length === 0) say(args, `${names.length} backups with ${seen.size} files are as they were written.`);
  else say(args, `${faults.length} faults in ${names.length} backups with ${seen.size} files.`);
  return names.length > 0 && faults.length === 0 ? 0 : 1;
}

const inBackup: Record<BackupFault['fault'], string> = {
  'file-absent': 'is not there',
  'file-damaged': 'is not what was written',
  'file-unknown': 'does not belong to it',
  'manifest-damaged': 'is not what was written',
};

function describe({ fault, subject }: KeepingFault): string {
  return `${words[fault]}: ${subject}.`;
}

const words: Record<KeepingFaultKind, string> = {
  'file-absent': 'A row stands for a file that is not there',
  'file-damaged': 'The bytes of a file are not those that were received',
  'file-size': 'A file is not as long as its row says',
  'rows-unreadable':
    'The database cannot read this table as it was written; a part of its disk is damaged, so restore the last backup',
  'record-changed': 'An event in the record of this client was changed',
  'record-gap': 'An event in the record of this client is missing',
  'record-tail-cut': 'The end of the record of this client was cut off',
  'anchor-changed': 'The anchor of this day does not follow from the one before',
  'duty-differs': 'How this duty stands is not what follows from its facts',
  'surcharge-differs': 'The surcharges of this client are not what follows from its duties',
  'cost-differs': 'What lateness cost with this client is not the sum of its parts',
  'report-differs': 'The day of this promised report does not follow from its deliveries',
  'backup-damaged': 'A file of the last backup is not what was written',
  'backup-differs': 'After a restore on trial this table did not hold the rows that were backed up',
  'checksums-off': 'The database server does not notice changed bits on its disk (data_checksums is off)',
};

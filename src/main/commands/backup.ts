import { pruneBackups, keepingZone } from '../../app/safe-keeping/prune-backups.ts';
import { writeBackup } from '../../app/safe-keeping/write-backup.ts';
import { clockOf } from '../../app/clock.ts';
import { dateInZone } from '../../app/office-time.ts';
import { openBackupFolder } from '../../files/backup-folder.ts';
import { createFailpoints } from '../../files/failpoints.ts';
import { StorageFull } from '../../files/file-errors.ts';
import { answer, type Command, say, UsageError } from '../command.ts';
import { readInstallationSecret } from '../installation-secret.ts';
import { openFiles } from '../open-files.ts';
import { prepareDatabase } from '../prepare-database.ts';
import { readTaktVersion } from '../takt-version.ts';

export const command: Command = {
  name: 'backup',
  summary: {
    en: 'write everything to a folder as it is at this moment, while Takt runs; files that are there are not copied again',
  },
  usage: ['[DIR] [--keep-all]'],
  options: { 'keep-all': { type: 'boolean', help: 'let no old backup of the folder go' } },
  /**
   * With --json: `{ "name", "madeAt", "folder", "rows", "files", "newFiles", "newBytes", "faults": [{ "office", "sha256", "fault" }], "removed": [NAME] }`. Exit code 1
   * where a file was missing or damaged, where the disk is full, and where the folder belongs to another installation.
   */
  async run(args) {
    const [dir = args.environment.backup.folder, ...more] = args.positionals;
    if (dir === undefined || more.length > 0) throw new UsageError('Say backup DIR.');
    const { environment } = args;
    const database = await prepareDatabase(environment, { max: 2 });
    const failpoint = createFailpoints(environment.failpoints.join(','));
    try {
      const { files, close } = await openFiles(environment);
      try {
        const folder = openBackupFolder(dir, failpoint);
        const now = clockOf(Date.now).now;
        const source = {
          appUrl: database.appUrl,
          files,
          secret: readInstallationSecret(environment.dataFolder),
          takt: readTaktVersion(),
          now,
        };
        const made = await writeBackup(source, folder);
        if ('refused' in made)
          return refuse(
            args,
            made.refused,
            `${dir} holds backups of another Takt. Choose a folder of its own for this one.`,
          );
        const { manifest } = made;
        const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
        const { removed } =
          args.values['keep-all'] === true
            ? { removed: [] }
            : await pruneBackups(database.appUrl, folder, environment.backup.keep, dateInZone(now(), keepingZone));
        const { faults } = manifest.files;
        const { newFiles, newBytes } = made.files;
        if (args.json)
          answer({
            name: made.name,
            madeAt: manifest.madeAt,
            folder: dir,
            rows,
            files: manifest.files.count,
            newFiles,
            newBytes,
            faults,
            removed,
          });
        say(
          args,
          `Backed up to ${dir}/${made.name}: ${rows} rows and ${manifest.files.count} files, ${newFiles} of them new (${newBytes} bytes).`,
        );
        for (const { sha256, fault } of faults)
          say(
            args,
            `The file ${sha256} ${fault === 'file-absent' ? 'is not in the store' : 'is damaged in the store'} and is not in the backup.`,
          );
        if (removed.length > 0) say(args, `Let go of ${removed.length} older ones.`);
        return faults.length === 0 ? 0 : 1;
      } finally {
        await close();
      }
    } catch (error) {
      if (!(error instanceof StorageFull)) throw error;
      return refuse(args, error.code, `There is no room for a backup in ${dir}. The former backups are as they were.`);
    } finally {
      await database.close();
    }
  },
};

function refuse(args: { json: boolean }, code: string, words: string): number {
  if (args.json) answer({ error: { code, message: words } });
  process.stderr.write(`takt backup: ${words}\n`);
  return 1;
}

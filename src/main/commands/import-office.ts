import { importOffice, type OfficeImported } from '../../app/safe-keeping/import-office.ts';
import { stopEverySending } from '../../app/safe-keeping/stop-every-sending.ts';
import { createFailpoints } from '../../files/failpoints.ts';
import { answer, type Command, say, UsageError } from '../command.ts';
import { openFiles } from '../open-files.ts';
import { openServer } from '../prepare-database.ts';
import { isEmptyAt } from '../restore-installation.ts';
import { markRestore, settleRestored, unmarkRestore } from '../settle-restored.ts';

export const command: Command = {
  name: 'import-office',
  summary: {
    en: 'take an office that was written by takt export into an empty Takt; nothing is sent until a person says so',
  },
  usage: ['DIR'],
  options: {},
  /** With --json: `{ "office", "madeAt", "rows", "files", "recordFaults": [{ "office", "fault", "subject" }], "inDoubt", "askedAgain" }`. Exit code 1 where nothing was imported. */
  async run(args) {
    const [dir, ...more] = args.positionals;
    if (dir === undefined || more.length > 0) throw new UsageError('Say import-office DIR.');
    const { environment } = args;
    const server = await openServer(environment, () => {});
    try {
      const { files, close } = await openFiles(environment);
      const failpoint = createFailpoints(environment.failpoints.join(','));
      // Only an empty Takt is one that was restored when it is opened next.
      const isEmpty = await isEmptyAt(server.ownerUrl);
      if (isEmpty) markRestore(environment.dataFolder);
      const imported = await importOffice({
        dir,
        ownerUrl: server.ownerUrl,
        files,
        beforeCommit: stopEverySending,
        failpoint,
      }).finally(close);
      if ('refused' in imported && isEmpty) unmarkRestore(environment.dataFolder);
      if ('refused' in imported) {
        const message = `Nothing was imported. ${explain(imported, dir)}`;
        if (args.json) answer({ error: { code: imported.refused, message } });
        process.stderr.write(`takt import-office: ${message}\n`);
        return 1;
      }
      const { after, recordFaults } = await settleRestored(environment);
      const { manifest, rows, files: count } = imported;
      if (args.json)
        answer({ office: manifest.office.id, madeAt: manifest.madeAt, rows, files: count, recordFaults, ...after });
      say(
        args,
        `Imported ${manifest.office.name} as it was at ${manifest.madeAt}: ${rows} rows, the same by count and hash, and ${count} files.`,
      );
      say(args, 'Everybody signs in anew; clients get new links. Sending is stopped until a person turns it on.');
      for (const { fault, subject } of recordFaults) say(args, `The record of ${subject} does not hold: ${fault}.`);
      return recordFaults.length === 0 ? 0 : 1;
    } finally {
      await server.close();
    }
  },
};

function explain(refused: Exclude<OfficeImported, { imported: true }>, dir: string): string {
  switch (refused.refused) {
    case 'no-export':
      return `${dir} holds no whole export of an office.`;
    case 'export-damaged':
      return `Not what was written: ${refused.files.slice(0, 5).join(', ')}.`;
    case 'not-empty':
      return 'There are offices in this Takt already. Import into an empty one: another TAKT_DATA, or another database.';
    case 'made-by-newer':
      return `It was written by Takt ${refused.takt}, which is newer than this one.`;
    case 'rows-differ':
      return `What was read back differs from what was written in ${refused.tables.join(', ')}.`;
    case 'unknown-table':
      return `This Takt has other tables: ${refused.tables.join(', ')}.`;
  }
}

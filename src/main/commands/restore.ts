import type { Instant } from '../../domain/kernel/index.ts';
import { answer, type Command, say, UsageError } from '../command.ts';
import { restoreInstallation, type RestoreRefused } from '../restore-installation.ts';

export const command: Command = {
  name: 'restore',
  summary: { en: 'fill an empty Takt from a backup; nothing is sent until a person says so' },
  usage: ['DIR [--at INSTANT]'],
  options: {
    at: {
      type: 'string',
      value: 'INSTANT',
      help: 'the newest backup that had been made by then, such as 2026-11-27T03:00:00Z',
    },
  },
  /**
   * With --json: `{ "name", "madeAt", "rows", "files", "fileFaults": [{ "backup", "fault", "file" }], "recordFaults": [{ "office", "fault", "subject" }], "inDoubt",
   * "askedAgain" }`. Exit code 1 where nothing was restored or something is amiss.
   */
  async run(args) {
    const [dir, ...more] = args.positionals;
    if (dir === undefined || more.length > 0) throw new UsageError('Say restore DIR.');
    const restored = await restoreInstallation(args.environment, dir, readAt(args.values['at']));
    if ('refused' in restored) {
      const message = `Nothing was restored. ${explain(restored, dir)}`;
      if (args.json) answer({ error: { code: restored.refused, message } });
      process.stderr.write(`takt restore: ${message}\n`);
      return 1;
    }
    const { backup, rows, files, fileFaults, recordFaults, after } = restored;
    if (args.json)
      answer({ name: backup.name, madeAt: backup.manifest.madeAt, rows, files, fileFaults, recordFaults, ...after });
    say(
      args,
      `Restored what was backed up at ${backup.manifest.madeAt}: ${rows} rows, the same by count and hash, and ${files} files.`,
    );
    for (const { file, fault } of fileFaults)
      say(args, `${file} ${fault === 'file-absent' ? 'is not in the backup' : 'is damaged in the backup'}.`);
    for (const { fault, subject } of recordFaults) say(args, `The record of ${subject} does not hold: ${fault}.`);
    say(args, 'Sending is stopped in every office until a person there turns it on again.');
    if (after.inDoubt > 0)
      say(
        args,
        `${after.inDoubt} messages may have been sent after the backup was made; they are listed for a person.`,
      );
    return fileFaults.length + recordFaults.length === 0 ? 0 : 1;
  },
};

function readAt(text: unknown): Instant | undefined {
  if (text === undefined) return undefined;
  const at = typeof text === 'string' ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) throw new UsageError('--at is an instant, such as 2026-11-27T03:00:00Z.');
  return new Date(at).toISOString() as Instant;
}

function explain(refused: RestoreRefused, dir: string): string {
  switch (refused.refused) {
    case 'no-backup':
      return `There is no whole backup in ${dir}, or none from before then.`;
    case 'not-empty':
      return 'There are offices in this Takt already. Restore into an empty one: another TAKT_DATA, or another database.';
    case 'backup-damaged':
      return `The newest backup in ${dir} is damaged. takt verify --backup ${dir} tells what is, and --at takes an earlier one.`;
    case 'made-by-newer':
      return `The backup was made by Takt ${refused.takt}, which is newer than this one. Restore it with that version or a later one.`;
    case 'rows-differ':
      return `What was read back differs from what was backed up in ${refused.tables.join(', ')}.`;
    case 'unknown-table':
      return `This Takt has other tables than the backup: ${refused.tables.join(', ')}.`;
  }
}

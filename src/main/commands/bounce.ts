import fs from 'node:fs/promises';
import path from 'node:path';
import { takeBounce, type TakenBounce } from '../../app/message/take-bounce.ts';
import { splitMails } from '../../mail/split-mails.ts';
import { answer, type Command, say, UsageError } from '../command.ts';
import { prepareDatabase } from '../prepare-database.ts';
import { machineContext } from '../with-offices.ts';

type Outcome = TakenBounce['outcome'];

const outcomes: Readonly<Record<Outcome, string>> = {
  recorded: 'did not arrive, now recorded',
  known: 'were known already',
  delayed: 'are delayed, and may yet arrive',
  'no-message': 'are about none of our messages',
  'no-report': 'are no delivery reports',
};

export const command: Command = {
  name: 'bounce',
  summary: {
    en: 'read delivery reports from files: messages that came back are no notice, and a person hears of each',
  },
  usage: ['import FILE|FOLDER …'],
  options: {},
  /**
   * Files are mails (.eml) or mailboxes (mbox); of a folder every file. Reading the same again changes nothing.
   * With --json: `{ "mails": 3, "recorded": 1, "known": 0, "delayed": 0, "no-message": 1, "no-report": 1,
   * "reports": [{ "file", "kind": "hard"|"soft"|"complaint"|"auto-reply"|"unknown", "outcome", "originalMessageId" }] }`.
   */
  async run(args) {
    const [what, ...paths] = args.positionals;
    if (what !== 'import' || paths.length === 0) throw new UsageError('Say bounce import and name files or folders.');
    const files = await listFiles(paths);
    const database = await prepareDatabase(args.environment, { max: 2 });
    try {
      const context = machineContext(database.db);
      const reports: (TakenBounce & { file: string })[] = [];
      for (const file of files) {
        for (const mail of splitMails(await fs.readFile(file))) {
          reports.push({ file, ...(await takeBounce(context, mail)) });
        }
      }
      const count = (outcome: Outcome): number => reports.filter((report) => report.outcome === outcome).length;
      const counted = (Object.keys(outcomes) as Outcome[]).map((outcome) => [outcome, count(outcome)] as const);
      if (args.json) return answer({ mails: reports.length, ...Object.fromEntries(counted), reports });
      say(args, `${reports.length} mails were read.`);
      for (const [outcome, number] of counted) if (number > 0) say(args, `  ${number} ${outcomes[outcome]}.`);
    } finally {
      await database.close();
    }
  },
};

/** The files themselves, and those directly in the folders, in order of name. */
async function listFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const given of paths) {
    const found = await fs.stat(given).catch(() => undefined);
    if (found === undefined) throw new UsageError(`There is no file or folder ${given}.`);
    if (!found.isDirectory()) files.push(given);
    else {
      const entries = await fs.readdir(given, { withFileTypes: true });
      const inside = entries.filter((entry) => entry.isFile()).map((entry) => path.join(given, entry.name));
      files.push(...inside.sort());
    }
  }
  return files;
}

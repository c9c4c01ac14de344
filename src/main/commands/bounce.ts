import fs from 'node:fs/promises';
import path from 'node:path';
import { takeBounce, type TakenBounce } from '../../app/message/take-bounce.ts';
import { classifyBounce } from '../../mail/classify-bounce.ts';
import { splitMails } from '../../mail/split-mails.ts';
import { answer, type Command, type CommandArguments, say, UsageError } from '../command.ts';
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
  usage: ['import FILE|FOLDER …', 'classify FILE|FOLDER …'],
  options: {},
  /**
   * Files are mails (.eml) or mailboxes (mbox); of a folder every file. Reading the same again changes nothing. `classify` only says what each is.
   * With --json: `{ "mails": 3, "recorded": 1, "known": 0, "delayed": 0, "no-message": 1, "no-report": 1,
   * "reports": [{ "file", "kind": "hard"|"soft"|"complaint"|"auto-reply"|"unknown", "outcome", "originalMessageId" }] }`.
   */
  async run(args) {
    const [what, ...paths] = args.positionals;
    if ((what !== 'import' && what !== 'classify') || paths.length === 0)
      throw new UsageError('Say bounce import or bounce classify, and name files or folders.');
    const files = await listFiles(paths);
    if (what === 'classify') return classify(args, files);
    const database = await prepareDatabase(args.environment, { max: 2 });
    try {
      const context = machineContext(database.db);
      const reports: (TakenBounce & { file: string })[] = [];
      for (const file of files) {
        for (const mail of await readMails(file)) {
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

const kinds = ['hard', 'soft', 'complaint', 'auto-reply', 'unknown'] as const;

/**
 * Touches no database. With --json: `{ "mails", "hard", "soft", "complaint", "auto-reply", "unknown", "reports": [{ "file", "kind", "cause":
 * "gone"|"refused"|"not-now"|null, "code": "5.1.1"|"550"|null, "text", "delayed", "recipients", "originalMessageId" }] }`. `code` and `text` are what told it.
 */
async function classify(args: CommandArguments, files: readonly string[]): Promise<void> {
  const reports: Awaited<ReturnType<typeof classifyFile>> = [];
  for (const file of files) reports.push(...(await classifyFile(file)));
  const counted = kinds.map((kind) => [kind, reports.filter((report) => report.kind === kind).length] as const);
  if (args.json) return answer({ mails: reports.length, ...Object.fromEntries(counted), reports });
  for (const { file, kind, code, text } of reports)
    say(args, [kind.padEnd(10), code ?? '-', file, text ?? ''].join('  ').trimEnd());
  say(args, `${reports.length} mails: ${counted.map(([kind, count]) => `${count} ${kind}`).join(', ')}.`);
}

async function classifyFile(file: string) {
  const reports = [];
  for (const mail of await readMails(file)) {
    const { kind, cause, status, reply, diagnostic, delayed, recipients, originalMessageId } =
      await classifyBounce(mail);
    const code = status ?? (reply === undefined ? null : String(reply));
    const told = { cause: cause ?? null, code, text: diagnostic ?? null, delayed: delayed ?? false };
    reports.push({ file, kind, ...told, recipients, originalMessageId: originalMessageId ?? null });
  }
  return reports;
}

/** An .eml is one mail, also where the text of another begins in it; what has another name may be a mailbox. */
async function readMails(file: string): Promise<Uint8Array[]> {
  const bytes = await fs.readFile(file);
  return file.toLowerCase().endsWith('.eml') ? [bytes] : splitMails(bytes);
}

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

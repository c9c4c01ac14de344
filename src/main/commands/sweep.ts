import { inOfficeScope } from '../../app/office/office-scope.ts';
import { sweepOffice } from '../../app/reminder/sweep-office.ts';
import { viewSends } from '../../app/reminder/view-sends.ts';
import { calendarDate, isCalendarDate, type CalendarDate } from '../../domain/kernel/index.ts';
import type { Sends } from '../../http/contract/office.ts';
import { enqueueBy, startBoss } from '../../jobs/boss.ts';
import { listOffices } from '../../jobs/run-workers.ts';
import { wordsOf } from '../../texts/words/words.ts';
import { answer, type Command, type CommandArguments, say, UsageError } from '../command.ts';
import { prepareDatabase, type PreparedDatabase } from '../prepare-database.ts';
import { machineContext } from '../with-offices.ts';

export const command: Command = {
  name: 'sweep',
  summary: { en: 'decide what every client is to be told today and queue it; or show what would go on a day' },
  usage: ['', '[--on DATE] --dry-run'],
  options: {
    on: { type: 'string', value: 'DATE', help: 'a day from today on, such as 2026-11-23; with --dry-run' },
    'dry-run': { type: 'boolean', help: 'show what would go, to whom, and why each other client gets nothing' },
  },
  /**
   * With --dry-run and --json: `{ "offices": [{ "office", "onDate", "goes": [{ "what", "channel", "personName", "to", "clients": [{ "id", "name" }],
   * "subject", "text", "numberOf" }], "silent": [{ "reason", "clients": [{ "id", "name", "on" }] }] }] }`.
   * Without --dry-run: `{ "offices": [{ "office", "swept": true, "queued", "arisen", "inDoubt" } | { "office", "swept": false, "why" }] }`.
   */
  async run(args) {
    if (args.positionals.length > 0) throw new UsageError('It takes no words, only options.');
    const isDryRun = args.values['dry-run'] === true;
    const on = readDay(args.values['on']);
    if (on !== undefined && !isDryRun) throw new UsageError('A day can only be shown: add --dry-run.');
    const database = await prepareDatabase(args.environment, { max: 2 });
    try {
      return isDryRun ? await show(args, database, on) : await sweep(args, database);
    } finally {
      await database.close();
    }
  },
};

function readDay(text: CommandArguments['values'][string]): CalendarDate | undefined {
  if (text === undefined) return undefined;
  if (typeof text !== 'string' || !isCalendarDate(text)) throw new UsageError('DATE is a day such as 2026-11-23.');
  return calendarDate(text);
}

async function show(args: CommandArguments, { db }: PreparedDatabase, on: CalendarDate | undefined): Promise<void> {
  const context = machineContext(db);
  const smsConfigured = args.environment.smsUrl !== undefined;
  const offices: ({ office: string } & Sends)[] = [];
  for (const officeId of await listOffices(context)) {
    const sends = await inOfficeScope(context, officeId, 'takt', (scope) =>
      viewSends(scope, on ?? scope.today, smsConfigured),
    );
    if ('refused' in sends) throw new UsageError('DATE must not be over: what went is in the outbox.');
    offices.push({ office: officeId, ...sends });
  }
  if (args.json) return answer({ offices });
  for (const office of offices) for (const line of describe(office)) say(args, line);
}

function describe({ office, onDate, goes, silent }: { office: string } & Sends): string[] {
  const words = wordsOf('en');
  const reasons: Readonly<Record<string, string>> = words.silenceReasons;
  const names = (clients: readonly { name: string }[]): string => clients.map(({ name }) => name).join(', ');
  return [
    `Office ${office} on ${onDate}: ${goes.length} would go.`,
    ...goes.map(
      ({ what, to, personName, clients }) =>
        `  ${words.reminderSteps[what]}: ${personName ?? '-'} <${to ?? '-'}>, for ${names(clients)}`,
    ),
    ...silent.map(
      ({ reason, clients }) => `  Nothing: ${reasons[reason] ?? reason} (${clients.length}): ${names(clients)}`,
    ),
  ];
}

/** A sweep of one's own beside those of the server: whoever comes first does the work, the other finds nothing left. */
async function sweep(args: CommandArguments, { db, appUrl }: PreparedDatabase): Promise<void> {
  const boss = await startBoss(appUrl, (error) => void process.stderr.write(`${String(error)}\n`));
  try {
    const context = machineContext(db, enqueueBy(boss));
    const { smtpUrl, smsUrl } = args.environment;
    const isConfigured = (channel: 'email' | 'sms', demo: boolean): boolean =>
      channel === 'email' ? demo || smtpUrl !== undefined : !demo && smsUrl !== undefined;
    const offices: object[] = [];
    for (const officeId of await listOffices(context)) {
      const result = await sweepOffice(context, officeId, { smsConfigured: smsUrl !== undefined, isConfigured });
      offices.push({ office: officeId, ...result });
      say(args, result.swept ? `Office ${officeId}: ${result.queued} queued.` : `Office ${officeId}: ${result.why}.`);
    }
    if (args.json) answer({ offices });
  } finally {
    await boss.stop({ graceful: true });
  }
}

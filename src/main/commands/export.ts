import { exportOffice } from '../../app/safe-keeping/export-office.ts';
import { clockOf } from '../../app/clock.ts';
import { isId } from '../../domain/kernel/index.ts';
import { answer, type Command, type CommandArguments, say, UsageError } from '../command.ts';
import { openFiles } from '../open-files.ts';
import { type PreparedDatabase, prepareDatabase } from '../prepare-database.ts';
import { readTaktVersion } from '../takt-version.ts';
import { withOffices } from '../with-offices.ts';

export const command: Command = {
  name: 'export',
  summary: {
    en: 'write everything of one office to a folder in open formats, to be read without Takt or taken in by another',
  },
  usage: ['--office DIR', '--office ORGNR|ID DIR'],
  options: {
    office: { type: 'string', value: 'ORGNR|ID', help: 'which office; may be left out where there is one only' },
  },
  /** With --json: `{ "office", "madeAt", "folder", "tables", "rows", "files", "faults": [{ "office", "sha256", "fault" }] }`. Exit code 1 where a file was missing or damaged. */
  async run(args) {
    const { which, dir } = readPlace(args);
    const officeId = await findOffice(args, which);
    const database = await prepareDatabase(args.environment, { max: 2 });
    try {
      return await write(args, database, officeId, dir);
    } finally {
      await database.close();
    }
  },
};

/** With one office the word after `--office` may be the folder. */
function readPlace({ positionals, values }: CommandArguments): { which: string | undefined; dir: string } {
  const [first, ...more] = positionals;
  const office = typeof values['office'] === 'string' ? values['office'] : undefined;
  if (more.length === 0 && first !== undefined) return { which: office, dir: first };
  if (first === undefined && office !== undefined && !isOffice(office)) return { which: undefined, dir: office };
  throw new UsageError('Say export --office DIR, or export --office ORGNR|ID DIR.');
}

function isOffice(text: string): boolean {
  return /^\d{9}$/.test(text) || isId(text);
}

async function findOffice({ environment }: CommandArguments, which: string | undefined): Promise<string> {
  const offices = await withOffices(environment, (scope) =>
    scope.trx
      .selectFrom('office')
      .select(['id', 'name', 'orgnr'])
      .where('id', '=', scope.officeId)
      .executeTakeFirstOrThrow(),
  );
  const fitting = offices.filter(({ result }) => which === undefined || result.id === which || result.orgnr === which);
  if (fitting.length === 1) return fitting[0]!.officeId;
  const list = offices.map(({ result }) => `${result.orgnr} ${result.name}`).join(', ');
  throw new UsageError(`Say which office with --office: ${list === '' ? 'there is none' : list}.`);
}

async function write(
  args: CommandArguments,
  database: PreparedDatabase,
  officeId: string,
  dir: string,
): Promise<number> {
  const { files, close } = await openFiles(args.environment);
  const order = { appUrl: database.appUrl, files, takt: readTaktVersion(), officeId, dir, now: clockOf(Date.now).now };
  const written = await exportOffice(order).finally(close);
  if ('refused' in written)
    throw new UsageError(written.refused === 'not-empty' ? `${dir} is not empty.` : 'There is no such office.');
  const { office, madeAt, tables, files: kept } = written.manifest;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  if (args.json)
    answer({
      office: office.id,
      madeAt,
      folder: dir,
      tables: tables.length,
      rows,
      files: kept.count,
      faults: kept.faults,
    });
  say(args, `Wrote ${office.name} to ${dir}: ${rows} rows of ${tables.length} tables and ${kept.count} files.`);
  say(args, 'Links, sessions, codes and keys are left out. LESMEG.md and README.md there tell what each file holds.');
  for (const { sha256, fault } of kept.faults)
    say(
      args,
      `The file ${sha256} ${fault === 'file-absent' ? 'is not in the store' : 'is damaged in the store'} and was not written.`,
    );
  return kept.faults.length === 0 ? 0 : 1;
}

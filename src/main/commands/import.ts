import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import { commitClients, type ImportRefusal } from '../../app/import/commit-clients.ts';
import { commitHistory } from '../../app/import/commit-history.ts';
import { previewClients } from '../../app/import/preview-clients.ts';
import { previewHistory } from '../../app/import/preview-history.ts';
import { readClientTable } from '../../app/import/read-client-table.ts';
import { readHistoryTable } from '../../app/import/read-history-table.ts';
import { readTable, type TableRow } from '../../app/import/read-table.ts';
import { inOfficeScope, type OfficeScope } from '../../app/office/office-scope.ts';
import type { ImportPreview, ImportRow } from '../../http/contract/office.ts';
import { listOffices } from '../../jobs/run-workers.ts';
import { DomainError, isId } from '../../domain/kernel/index.ts';
import { errorText } from '../../texts/error-text.ts';
import { answer, type Command, type CommandArguments, say, UsageError } from '../command.ts';
import { prepareDatabase } from '../prepare-database.ts';
import { machineContext } from '../with-offices.ts';

export const command: Command = {
  name: 'import',
  summary: { en: 'bring in clients, or their earlier deliveries, from a CSV or Excel file: all rows or none' },
  usage: ['FILE --office ORGNR|ID [--history] [--dry-run]'],
  options: {
    office: { type: 'string', value: 'ORGNR|ID', help: 'which office; may be left out where there is one only' },
    history: { type: 'boolean', help: 'the file holds earlier deliveries, not clients' },
    'dry-run': { type: 'boolean', help: 'say what is wrong in each row and store nothing' },
  },
  /**
   * With --json: `{ "valid", "invalid", "faults": [{ "line", "field", "code", "text" }], "made"?: { "importId", … } }`; or
   * `{ "error": { "code", "message" } }` for a file that cannot be read. Exit code 1 when a row is wrong; then nothing is stored.
   */
  async run(args) {
    const [file, ...more] = args.positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Name one file.');
    try {
      const table = await readTable(await fs.readFile(file));
      return await importTable(args, table);
    } catch (error) {
      const message = messageOf(error, file);
      if (message === undefined) throw error;
      if (args.json) answer({ error: { code: error instanceof DomainError ? error.code : 'file', message } });
      else process.stderr.write(`takt import: ${message}\n`);
      return 1;
    }
  },
};

function messageOf(error: unknown, file: string): string | undefined {
  if (error instanceof DomainError) return errorText(error.code, error.details, 'en');
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES' ? `${file} cannot be read (${code}).` : undefined;
}

async function importTable(args: CommandArguments, table: readonly TableRow[]): Promise<number> {
  const database = await prepareDatabase(args.environment, { max: 2 });
  try {
    const context = machineContext(database.db);
    const officeId = await findOffice(context, args.values['office']);
    return await inOfficeScope(context, officeId, 'takt', (scope) => importInScope(args, scope, table));
  } finally {
    await database.close();
  }
}

async function importInScope(args: CommandArguments, scope: OfficeScope, table: readonly TableRow[]): Promise<number> {
  const store = args.values['dry-run'] !== true;
  const importId = randomUUID();
  if (args.values['history'] === true) {
    const history = readHistoryTable(table);
    const preview = await previewHistory(scope, history, 'en');
    const made =
      store && preview.invalid === 0 ? unlessRefused(await commitHistory(scope, importId, history.rows)) : undefined;
    return tell(args, preview, made, made && `${made.deliveries} deliveries of ${made.clients} clients are in.`);
  }
  const clients = readClientTable(table);
  const preview = await previewClients(scope, clients, 'en');
  const made =
    store && preview.invalid === 0 ? unlessRefused(await commitClients(scope, importId, clients.rows)) : undefined;
  const agreed = made && `${made.written} by a written agreement, ${made.unwritten} without surcharge`;
  return tell(args, preview, made, made && `${made.clients} clients are in, with ${made.duties} deadlines: ${agreed}.`);
}

/** Only another import that came in between could refuse rows that were right a moment ago. */
function unlessRefused<Made extends object>(outcome: Made | ImportRefusal): Made {
  if ('refused' in outcome) throw new DomainError('request.conflict');
  return outcome;
}

type Preview = Pick<ImportPreview, 'valid' | 'invalid'> & { rows: readonly Pick<ImportRow, 'line' | 'faults'>[] };

function tell(
  args: CommandArguments,
  { valid, invalid, rows }: Preview,
  made: object | undefined,
  sentence: string | undefined,
): number {
  const faults = rows.flatMap(({ line, faults: found }) =>
    found.map(({ field, code, details }) => ({ line, field, code, text: errorText(code, details, 'en') })),
  );
  if (args.json) answer({ valid, invalid, faults, ...(made ? { made } : {}) });
  else for (const { line, field, text } of faults) say(args, `line ${line}, ${field}: ${text}`);
  say(args, sentence ?? `${valid} rows are right and ${invalid} are wrong. Nothing was stored.`);
  return invalid === 0 ? 0 : 1;
}

async function findOffice(context: ReturnType<typeof machineContext>, wanted: unknown): Promise<string> {
  const officeIds = await listOffices(context);
  if (wanted === undefined) {
    if (officeIds.length === 1) return officeIds[0]!;
    throw new UsageError(
      officeIds.length === 0 ? 'There is no office yet.' : 'There are several offices; name one by --office.',
    );
  }
  const text = String(wanted);
  for (const officeId of officeIds) {
    if (isId(text) ? officeId === text : (await orgnrOf(context, officeId)) === text.replaceAll(' ', ''))
      return officeId;
  }
  throw new UsageError(`There is no office ${text}.`);
}

async function orgnrOf(context: ReturnType<typeof machineContext>, officeId: string): Promise<string> {
  return inOfficeScope(context, officeId, 'takt', async (scope) => {
    const office = await scope.trx
      .selectFrom('office')
      .select('orgnr')
      .where('id', '=', officeId)
      .executeTakeFirstOrThrow();
    return office.orgnr;
  });
}

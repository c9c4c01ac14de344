import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { copyOut } from '../../db/copy/copy-out.ts';
import { createRowCounter } from '../../db/copy/row-digest.ts';
import { withSnapshot, type Snapshot } from '../../db/copy/snapshot.ts';
import type { KeptTable } from '../../db/copy/kept-tables.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import { manifestHashText } from '../../files/backup-folder.ts';
import { syncFolder } from '../../files/durable-folders.ts';
import { openFileStore, type FileStore } from '../../files/file-store.ts';
import { absentOrThrow } from '../../files/scratch-folder.ts';
import { officeReadme } from '../../texts/export/office-readme.ts';
import { copyFiles } from './copy-files.ts';
import { listNamedFiles } from './named-files.ts';
import { isOfOffice, leftOutOfOffice, officeRowsQuery } from './office-export-tables.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();

export const officeManifestSchema = z.object({
  format: z.literal('takt-office'),
  version: z.literal(1),
  madeAt: z.string(),
  takt: z.string(),
  migrations: z.array(z.string()).min(1),
  office: z.object({ id: z.string(), name: z.string(), orgnr: z.string() }),
  tables: z.array(
    z.object({
      name: z.string().regex(/^[a-z_]+$/),
      columns: z.array(z.string()),
      rows: count,
      /** The sum of the hashes of the rows as PostgreSQL's `copy` writes them, whatever their order. */
      digest: z.string(),
      file: z.string().regex(/^tables\/[a-z_]+\.jsonl$/),
      sizeBytes: count,
      sha256,
    }),
  ),
  files: z.object({
    count,
    sizeBytes: count,
    list: z.literal('files.jsonl'),
    listSha256: sha256,
    faults: z.array(z.object({ office: z.string(), sha256, fault: z.enum(['file-absent', 'file-damaged']) })),
  }),
  leftOut: z.record(z.string(), z.string()),
});

export type OfficeManifest = z.infer<typeof officeManifestSchema>;

export interface OfficeExportOrder {
  appUrl: string;
  files: Pick<FileStore, 'open'>;
  takt: string;
  officeId: string;
  /** Made where it is missing; must be empty. */
  dir: string;
  now(): Instant;
}

/**
 * Writes everything of one office, as it is at one moment, in formats that any program reads: a file of JSON lines for each table, every file by its hash, a
 * manifest with counts and hashes, and a description in both languages. Ways in and keys are left out. The manifest comes last: a folder without it is not whole.
 */
export async function exportOffice(
  order: OfficeExportOrder,
): Promise<{ manifest: OfficeManifest } | { refused: 'not-found' | 'not-empty' }> {
  const { appUrl, officeId, dir, takt } = order;
  if (((await readdir(dir).catch(absentOrThrow)) ?? []).length > 0) return { refused: 'not-empty' };
  await mkdir(join(dir, 'tables'), { recursive: true, mode: 0o700 });
  const taken = await withSnapshot(appUrl, async (snapshot) => {
    if (!snapshot.officeIds.includes(officeId)) return undefined;
    const madeAt = order.now();
    await snapshot.enter(officeId);
    const tables: OfficeManifest['tables'] = [];
    for (const table of snapshot.tables.filter(isOfOffice))
      tables.push(await writeTable(snapshot, table, { officeId, madeAt, dir }));
    const { rows } = await snapshot.client.query<OfficeManifest['office']>(
      'select id, name, orgnr from office where id = $1',
      [officeId],
    );
    return {
      madeAt,
      tables,
      office: rows[0]!,
      migrations: [...snapshot.migrations],
      named: await listNamedFiles(snapshot.client, officeId),
    };
  });
  if (taken === undefined) return { refused: 'not-found' };
  const store = openFileStore({ folder: join(dir, 'files'), maxBytes: Number.MAX_SAFE_INTEGER });
  const copied = await copyFiles({
    from: order.files,
    to: { files: store },
    named: new Map([[officeId, taken.named]]),
    appUrl,
  });
  await rm(join(dir, 'files', 'incoming'), { recursive: true, force: true });
  const list = copied.copied
    .map(({ sha256: hash, sizeBytes }) => `${JSON.stringify({ sha256: hash, sizeBytes })}\n`)
    .join('');
  await write(dir, 'files.jsonl', list);
  const { madeAt, tables, office, migrations } = taken;
  const manifest: OfficeManifest = {
    format: 'takt-office',
    version: 1,
    madeAt,
    takt,
    migrations,
    office,
    tables,
    files: {
      count: copied.copied.length,
      sizeBytes: copied.copied.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
      list: 'files.jsonl',
      listSha256: createHash('sha256').update(list).digest('hex'),
      faults: copied.faults,
    },
    leftOut: { ...leftOutOfOffice },
  };
  const readme = { office: office.name, madeAt, tables: tables.map(({ name, rows }) => ({ name, rows })) };
  await write(dir, 'LESMEG.md', officeReadme(readme, 'nb'));
  await write(dir, 'README.md', officeReadme(readme, 'en'));
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  await write(dir, 'manifest.json', text);
  await write(dir, 'manifest.sha256', manifestHashText(text));
  await syncFolder(dir);
  return { manifest };
}

async function writeTable(
  { client }: Snapshot,
  table: KeptTable,
  { officeId, madeAt, dir }: { officeId: string; madeAt: Instant; dir: string },
): Promise<OfficeManifest['tables'][number]> {
  const query = officeRowsQuery(table, officeId, madeAt);
  const counter = createRowCounter();
  for await (const piece of copyOut(client, `copy (${query}) to stdout`)) counter.add(piece);
  const { rows, digest } = counter.result();
  const file = `tables/${table.name}.jsonl`;
  const hash = createHash('sha256');
  let sizeBytes = 0;
  await pipeline(
    copyOut(client, `copy (select row_to_json(r)::text from (${query}) r) to stdout`),
    async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        const json = fromCopyText(piece);
        hash.update(json);
        sizeBytes += json.length;
        yield json;
      }
    },
    createWriteStream(join(dir, file), { mode: 0o600, flags: 'wx', flush: true }),
  );
  return { name: table.name, columns: [...table.columns], rows, digest, file, sizeBytes, sha256: hash.digest('hex') };
}

/** `copy` doubles every backslash. Of what else it would mark nothing stands as itself in JSON. */
function fromCopyText(piece: Buffer): Buffer {
  return piece.includes(92) ? Buffer.from(piece.toString('utf8').replaceAll('\\\\', '\\')) : piece;
}

async function write(dir: string, file: string, text: string): Promise<void> {
  await writeFile(join(dir, file), text, { mode: 0o600, flag: 'wx', flush: true });
}

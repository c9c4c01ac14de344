import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromJsonLines, loadTables, type LoadOrder, type TablesLoaded } from '../../db/copy/load-tables.ts';
import { migrations } from '../../db/migrations/index.ts';
import { manifestHashText } from '../../files/backup-folder.ts';
import type { Failpoint } from '../../files/failpoints.ts';
import { openFileStore, type FileStore } from '../../files/file-store.ts';
import { readLines } from '../../files/read-lines.ts';
import { absentOrThrow } from '../../files/scratch-folder.ts';
import { officeManifestSchema, type OfficeManifest } from './export-office.ts';

export type OfficeImported =
  | { imported: true; manifest: OfficeManifest; rows: number; files: number }
  | Exclude<TablesLoaded, { loaded: true }>
  | { refused: 'no-export' }
  | { refused: 'export-damaged'; files: string[] }
  | { refused: 'made-by-newer'; takt: string };

export interface OfficeImportOrder {
  dir: string;
  ownerUrl: string;
  files: Pick<FileStore, 'receive'>;
  beforeCommit?: LoadOrder['beforeCommit'];
  failpoint?: Failpoint;
}

/**
 * Brings what `exportOffice` wrote into an empty database: first every file by its hash, then all rows in one transaction, counted and hashed against the manifest
 * before it is committed. Anything that differs from the manifest imports no row. `migrate` has to follow.
 */
export async function importOffice({
  dir,
  ownerUrl,
  files,
  beforeCommit,
  failpoint,
}: OfficeImportOrder): Promise<OfficeImported> {
  const manifest = await readOfficeManifest(dir);
  if ('refused' in manifest) return manifest;
  const known = Object.keys(migrations);
  if (!manifest.migrations.every((name, index) => name === known[index])) {
    return { refused: 'made-by-newer', takt: manifest.takt };
  }
  const damaged = await findDamagedFiles(dir, manifest);
  if (damaged.length > 0) return { refused: 'export-damaged', files: damaged };
  const from = openFileStore({ folder: join(dir, 'files'), maxBytes: Number.MAX_SAFE_INTEGER });
  let count = 0;
  for await (const line of readLinesOf(dir, manifest.files.list)) {
    const { sha256 } = JSON.parse(line) as { sha256: string };
    const opened = await from.open(manifest.office.id, sha256);
    const received = 'absent' in opened ? undefined : await files.receive(manifest.office.id, opened.stream);
    if (received?.sha256 !== sha256) return { refused: 'export-damaged', files: [`files/${sha256}`] };
    count += 1;
  }
  const loaded = await loadTables({
    ownerUrl,
    lastMigration: manifest.migrations.at(-1)!,
    tables: manifest.tables.map((table) => ({
      ...table,
      bytes: table.sizeBytes,
      load: fromJsonLines(table, () => readLinesOf(dir, table.file)),
    })),
    beforeCommit,
    failpoint,
  });
  return 'loaded' in loaded ? { imported: true, manifest, rows: loaded.rows, files: count } : loaded;
}

async function readOfficeManifest(
  dir: string,
): Promise<OfficeManifest | { refused: 'no-export' } | { refused: 'export-damaged'; files: string[] }> {
  const text = await readFile(join(dir, 'manifest.json'), 'utf8').catch(absentOrThrow);
  const noted = await readFile(join(dir, 'manifest.sha256'), 'utf8').catch(absentOrThrow);
  if (text === undefined || noted === undefined) return { refused: 'no-export' };
  const damaged = { refused: 'export-damaged', files: ['manifest.json'] } as const;
  if (noted !== manifestHashText(text)) return { ...damaged, files: [...damaged.files] };
  const parsed = officeManifestSchema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : { refused: 'no-export' };
}

async function findDamagedFiles(dir: string, { tables, files }: OfficeManifest): Promise<string[]> {
  const damaged: string[] = [];
  const wanted = [
    ...tables.map(({ file, sha256 }) => ({ file, sha256 })),
    { file: files.list, sha256: files.listSha256 },
  ];
  for (const { file, sha256 } of wanted) {
    const hash = createHash('sha256');
    try {
      for await (const chunk of createReadStream(join(dir, file)) as AsyncIterable<Buffer>) hash.update(chunk);
      if (hash.digest('hex') !== sha256) damaged.push(file);
    } catch (error) {
      absentOrThrow(error as NodeJS.ErrnoException);
      damaged.push(file);
    }
  }
  return damaged;
}

function readLinesOf(dir: string, file: string): AsyncIterable<string> {
  return readLines(createReadStream(join(dir, file)));
}

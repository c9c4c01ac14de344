import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Instant } from '../../domain/kernel/index.ts';
import { manifestHashText, type BackupFolder } from '../../files/backup-folder.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();

const manifestSchema = z.object({
  format: z.literal('takt-backup'),
  version: z.literal(1),
  /** When the database was as it is here. */
  madeAt: z.string(),
  takt: z.string(),
  postgres: z.string(),
  /** The migrations that made the tables, in their order. */
  migrations: z.array(z.string()).min(1),
  /** Which installation it is, without saying anything of its secret. */
  installation: z.string(),
  offices: z.array(z.string()),
  tables: z.array(
    z.object({
      name: z.string().regex(/^[a-z_]+$/),
      columns: z.array(z.string()),
      rows: count,
      /** Of the rows as text, before they were packed. */
      bytes: count,
      /** Of the rows, whatever order they come in. */
      digest: z.string(),
      file: z.string().regex(/^tables\/[a-z_]+\.copy\.gz$/),
      sizeBytes: count,
      sha256,
    }),
  ),
  /** The list of the files that the rows stand for, and what was wrong with them in the store when they were copied. */
  files: z.object({
    count,
    sizeBytes: count,
    list: z.literal('files.jsonl.gz'),
    listSha256: sha256,
    faults: z.array(z.object({ office: z.string(), sha256, fault: z.enum(['file-absent', 'file-damaged']) })),
    /** Erased while the backup was made: rows of it name them, and they are rightly gone. */
    erasedMeanwhile: count,
  }),
  secretSha256: sha256,
});

export type BackupManifest = z.infer<typeof manifestSchema>;
export type BackedUpTable = BackupManifest['tables'][number];

export interface Backup {
  name: string;
  manifest: BackupManifest;
}

export function writeManifest(manifest: BackupManifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/** Reads a manifest and holds it against its hash: a flipped bit in either is found. */
export async function readBackup(folder: BackupFolder, name: string): Promise<Backup | { damaged: string }> {
  const { text, noted } = await folder.readManifest(name);
  if (noted !== manifestHashText(text)) return { damaged: name };
  try {
    return { name, manifest: manifestSchema.parse(JSON.parse(text)) };
  } catch {
    return { damaged: name };
  }
}

/** The newest backup of a folder, or the newest that had been made by an instant. One whose manifest is damaged is passed over only when asked for by no time. */
export async function findBackup(
  folder: BackupFolder,
  at?: Instant,
): Promise<Backup | { refused: 'no-backup' } | { damaged: string }> {
  const names = await folder.list();
  for (const name of names.toReversed()) {
    const backup = await readBackup(folder, name);
    if ('damaged' in backup) return backup;
    if (at === undefined || backup.manifest.madeAt <= at) return backup;
  }
  return { refused: 'no-backup' };
}

/** Names an installation by its secret, which cannot be worked out from it. */
export function installationOf(secret: string): string {
  return createHash('sha256').update(`takt installation ${secret}`).digest('hex').slice(0, 16);
}

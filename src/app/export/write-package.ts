import { createHash } from 'node:crypto';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import type { FileStore } from '../../files/file-store.ts';
import { formatCsv } from '../../texts/format-csv.ts';
import type { PackageContents, PackedDocument } from './list-package.ts';

/**
 * A package as a ZIP that streams: the files as they came, `manifest.json` and `manifest.csv` with the hash of each, and `SHA256SUMS` by which any program
 * can check them. A file whose bytes are not what its row says ends the package: it is cut off, and no program takes it for whole. With `leaveOutAbsent` one whose bytes are
 * gone is named in `missing.json` instead: a file that we have lost keeps nobody from the others.
 */
export function writePackage(
  files: FileStore,
  officeId: string,
  contents: PackageContents,
  { leaveOutAbsent = false } = {},
): Readable {
  const archive = new yazl.ZipFile();
  const out = new PassThrough();
  archive.outputStream.pipe(out);
  archive.on('error', (error) => out.destroy(error as Error));
  void fill(archive, files, officeId, contents, leaveOutAbsent).catch((error: Error) => out.destroy(error));
  return out;
}

async function fill(
  archive: yazl.ZipFile,
  files: FileStore,
  officeId: string,
  contents: PackageContents,
  leaveOutAbsent: boolean,
): Promise<void> {
  const packed = contents.documents.filter(({ leftOut }) => !leftOut);
  const mtime = new Date(contents.madeAt);
  archive.addBuffer(Buffer.from(`${JSON.stringify(manifestOf(contents), null, 2)}\n`), 'manifest.json', { mtime });
  archive.addBuffer(Buffer.from(manifestCsv(contents.documents)), 'manifest.csv', { mtime });
  const sums = packed.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('');
  archive.addBuffer(Buffer.from(sums), 'SHA256SUMS', { mtime });
  const missing: string[] = [];
  for (const document of packed) {
    if (leaveOutAbsent && (await isAbsent(files, officeId, document))) {
      missing.push(document.path);
      continue;
    }
    // One after the other: so few files are open, and so little is in memory, however many there are.
    await new Promise<void>((resolve, reject) => {
      archive.addReadStreamLazy(document.path, { mtime, compress: false }, (give) => {
        openChecked(files, officeId, document).then(
          (stream) => {
            stream.once('end', resolve);
            stream.once('error', reject);
            give(null, stream);
          },
          (error: Error) => {
            reject(error);
            give(error, new PassThrough());
          },
        );
      });
    });
  }
  if (missing.length > 0)
    archive.addBuffer(Buffer.from(`${JSON.stringify({ missing }, null, 2)}\n`), 'missing.json', { mtime });
  archive.end();
}

async function isAbsent(files: FileStore, officeId: string, { sha256 }: PackedDocument): Promise<boolean> {
  const opened = await files.open(officeId, sha256);
  if ('absent' in opened) return true;
  opened.stream.destroy();
  return false;
}

/** The bytes of a file, which are compared with their hash on the way out. */
async function openChecked(files: FileStore, officeId: string, { sha256, path }: PackedDocument): Promise<Readable> {
  const opened = await files.open(officeId, sha256);
  if ('absent' in opened) throw new Error(`the bytes of ${path} are not in the store`);
  const hash = createHash('sha256');
  const checked = new PassThrough();
  pipeline(
    opened.stream,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
      if (hash.digest('hex') !== sha256) throw new Error(`the bytes of ${path} are not what was received`);
    },
    checked,
  ).catch((error: Error) => checked.destroy(error));
  return checked;
}

function manifestOf({ documents, ...about }: PackageContents): object {
  return { format: 'takt-package', version: 1, ...about, documents };
}

function manifestCsv(documents: readonly PackedDocument[]): string {
  const headings = [
    'path',
    'sha256',
    'sizeBytes',
    'receivedOn',
    'receivedAt',
    'via',
    'document',
    'periodStartOn',
    'periodEndOn',
    'verdict',
    'leftOut',
  ];
  return formatCsv([
    headings,
    ...documents.map((document) => [
      document.path,
      document.sha256,
      `${document.sizeBytes}`,
      document.receivedOn,
      document.receivedAt,
      document.via,
      document.document ?? '',
      document.periodStartOn ?? '',
      document.periodEndOn ?? '',
      document.verdict,
      document.leftOut ? 'infected' : '',
    ]),
  ]);
}

import { PassThrough, type Readable } from 'node:stream';
import yazl from 'yazl';
import type { FileStore } from '../../files/file-store.ts';
import { accessPage } from '../../texts/export/access-page.ts';
import type { Language } from '../../texts/language.ts';
import type { AccessExport } from './collect-access.ts';

/** An access export as a ZIP that streams: a page to read, the same as JSON, and the files. One whose bytes are gone is left out and named as missing. */
export function writeAccess(
  files: FileStore,
  officeId: string,
  { officeName, language }: { officeName: string; language: Language },
  contents: AccessExport,
): Readable {
  const archive = new yazl.ZipFile();
  const out = new PassThrough();
  archive.outputStream.pipe(out);
  archive.on('error', (error) => out.destroy(error as Error));
  void fill(archive, files, officeId, contents, accessPage(contents, officeName, language)).catch((error: Error) =>
    out.destroy(error),
  );
  return out;
}

async function fill(
  archive: yazl.ZipFile,
  files: FileStore,
  officeId: string,
  contents: AccessExport,
  page: string,
): Promise<void> {
  const mtime = new Date(contents.madeAt);
  archive.addBuffer(Buffer.from(page), 'index.html', { mtime });
  const missing: string[] = [];
  for (const { path, sha256 } of contents.files) {
    const opened = await files.open(officeId, sha256);
    if ('absent' in opened) {
      missing.push(path);
      continue;
    }
    await new Promise<void>((resolve, reject) => {
      opened.stream.once('end', resolve);
      opened.stream.once('error', reject);
      archive.addReadStream(opened.stream, path, { mtime, compress: false });
    });
  }
  const json = { format: 'takt-access', version: 1, ...contents, missing };
  archive.addBuffer(Buffer.from(`${JSON.stringify(json, null, 2)}\n`), 'data.json', { mtime });
  archive.end();
}

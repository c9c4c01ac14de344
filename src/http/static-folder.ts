import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** One file of a built front end, in memory with its compressed forms. */
export interface StaticFile {
  body: Buffer;
  /** Beside the file as `.br` and `.gz`, or made at the first request. */
  brotli: Buffer | undefined;
  gzip: Buffer | undefined;
  sha256: string;
  type: string;
  /** The name changes with the contents, so it may be kept for ever. */
  isImmutable: boolean;
  isCompressible: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = new Set(['.css', '.html', '.ico', '.js', '.json', '.svg', '.txt', '.wasm', '.webmanifest']);

/**
 * Every file of a built front end by its path, `assets/index-Bx3k9f2a.js`. Read once: afterwards no path that a stranger sends reaches the
 * file system. A folder that is not there is empty. Links out of the folder, source maps and unknown kinds are left out.
 */
export function readStaticFolder(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  if (!fs.existsSync(folder)) return files;
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const extension = path.extname(entry.name);
    const type = TYPES[extension];
    if (!entry.isFile() || type === undefined) continue;
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, file).split(path.sep).join('/');
    // What the builder keeps for itself lies under names that begin with a dot.
    if (/(^|\/)\./.test(name)) continue;
    const body = fs.readFileSync(file);
    files.set(name, {
      body,
      brotli: readIfThere(`${file}.br`),
      gzip: readIfThere(`${file}.gz`),
      sha256: createHash('sha256').update(body).digest('hex'),
      type,
      isImmutable: /^assets\/.*-[\w-]{8,}\.\w+$/.test(name),
      isCompressible: COMPRESSIBLE.has(extension),
    });
  }
  return files;
}

function readIfThere(file: string): Buffer | undefined {
  return fs.existsSync(file) ? fs.readFileSync(file) : undefined;
}

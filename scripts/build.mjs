// Builds the two front ends when their sources have changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder, runStep } from './run-step.mjs';

/** Everything a front end is made of. Tests are part of it; a needless build costs two seconds, a missed one a day. */
const SOURCES = [
  'src/web',
  'src/portal',
  'src/domain',
  'src/texts',
  'src/http/contract',
  'src/terms-file',
  'package-lock.json',
  'package.json',
];
const STAMP = path.join(projectFolder, 'dist/built-from.txt');

export async function buildWhenNeeded() {
  if (!existsSync(path.join(projectFolder, 'src/web/vite.config.ts'))) return;
  const hash = hashSources();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return;
  await runStep('Building the pages', 'npm', ['run', '--silent', 'build']);
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, hash);
}

function hashSources() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of listFiles(path.join(projectFolder, source))) {
      hash.update(path.relative(projectFolder, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function listFiles(at) {
  if (!existsSync(at)) return [];
  let entries;
  try {
    entries = readdirSync(at, { withFileTypes: true });
  } catch {
    return [at];
  }
  const inside = entries.map((entry) =>
    entry.isDirectory() ? listFiles(path.join(at, entry.name)) : [path.join(at, entry.name)],
  );
  return inside.flat().sort();
}

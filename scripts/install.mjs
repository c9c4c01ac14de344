// Installs the npm packages when they are missing or not those of package-lock.json.
import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { projectFolder, runStep } from './run-step.mjs';

/**
 * Installs when needed. Nothing is fetched when everything is there, so a second start needs no network.
 * npm takes about forty seconds for the first installation.
 */
export async function installWhenNeeded() {
  const missing = findMismatch();
  if (missing !== undefined) {
    console.log(`The npm packages are not complete (${missing}).`);
    const npm = process.env.npm_execpath;
    const [program, args] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
    await runStep('Installing the npm packages', program, [
      ...args,
      'ci',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
  }
  linkOwnCommand();
}

/** What npm wrote down at the end of its last installation, against what it should be. Undefined when they agree. */
function findMismatch() {
  const wanted = readPackages(path.join(projectFolder, 'package-lock.json'));
  const installed = readPackages(path.join(projectFolder, 'node_modules/.package-lock.json'));
  if (installed === undefined) return 'nothing is installed';
  for (const [folder, { version, optional, link }] of Object.entries(wanted ?? {})) {
    if (folder === '' || link) continue;
    const found = installed[folder];
    // Optional packages of other systems are rightly missing, but one that is there must have the right version.
    if (found === undefined ? !optional : found.version !== version)
      return `${folder.replace('node_modules/', '')} ${version}`;
  }
  if (!existsSync(path.join(projectFolder, 'node_modules/.bin/node'))) return 'Node 24';
  return undefined;
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Lets `npx takt` find the project's own command at once; without it npm makes a package of the project first. */
function linkOwnCommand() {
  const link = path.join(projectFolder, 'node_modules/.bin/takt');
  if (existsSync(link)) return;
  try {
    chmodSync(path.join(projectFolder, 'bin/takt.mjs'), 0o755);
    symlinkSync('../../bin/takt.mjs', link);
  } catch {
    // The folder belongs to somebody else; npx takt works without the link, only more slowly.
  }
}

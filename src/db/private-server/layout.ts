import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { canReach } from './can-reach.ts';
import { PrivateServerError } from './private-server-error.ts';

/** The user PostgreSQL runs as. PostgreSQL refuses to run as root. */
export interface Runner {
  uid: number;
  gid: number;
}

/** Where everything about one private server lies. All paths are absolute. */
export interface Layout {
  /** The folder the office knows: `data/` or TAKT_DATA. Mode 0700. */
  dataFolder: string;
  /** The folder that holds the cluster: `dataFolder`, or one under /var/lib when the runner cannot reach that. */
  base: string;
  /** PGDATA. It exists only when it is complete. */
  cluster: string;
  /** Passwords of the roles and the key of the keeper's door. Mode 0600. */
  secretsFile: string;
  /** The log of the keeper and of PostgreSQL. */
  logFile: string;
  runner: Runner;
  /** Whether Takt itself runs as another user (root) than PostgreSQL will. */
  runsAsOther: boolean;
}

const NOBODY: Runner = { uid: 65534, gid: 65534 };
const POINTER = 'database-is-at.txt';

/**
 * Makes the data folder when it is missing and says where things lie and who PostgreSQL runs as.
 *
 * Started by root, PostgreSQL runs as the owner of the data folder, or as `nobody` when that is root. A checkout under
 * /root cannot be reached by that user, whatever the mode of `data/` itself; the cluster then lies under
 * /var/lib/takt, and a text file in the data folder says where, so that a renamed checkout still finds its data.
 *
 * @throws PrivateServerError `data-folder-unusable`, `belongs-to-another-user`
 */
export function prepareLayout(dataFolder: string): Layout {
  const folder = makeFolder(dataFolder);
  const self: Runner = { uid: process.getuid!(), gid: process.getgid!() };
  const owner = fs.statSync(folder);
  if (self.uid !== 0) {
    if (owner.uid !== self.uid) throw belongsToAnother(folder, owner.uid, self.uid);
    fs.chmodSync(folder, 0o700);
    return layoutOf(folder, folder, self, false);
  }
  const runner = owner.uid === 0 ? NOBODY : { uid: owner.uid, gid: owner.gid };
  if (canReach(path.dirname(folder), runner)) {
    fs.chownSync(folder, runner.uid, runner.gid);
    fs.chmodSync(folder, 0o700);
    return layoutOf(folder, folder, runner, true);
  }
  fs.chmodSync(folder, 0o700);
  return layoutOf(folder, makeReachableBase(folder, runner), runner, true);
}

/** The name of the keeper's door in Linux' abstract socket name space: the same for every path to the same folder. */
export function doorName(layout: Layout): string {
  const { dev, ino } = fs.statSync(layout.base);
  return `\0takt-database-${dev}-${ino}`;
}

/**
 * The folder for the server's socket. The kernel allows a socket path of at most 107 bytes; a deep checkout gets a
 * short folder under the temporary folder instead, whose owner and mode are checked because others can write there.
 *
 * @throws PrivateServerError `data-folder-unusable` when someone else made that temporary folder first
 */
export function makeSocketFolder(layout: Layout): string {
  const near = path.join(layout.base, 'run');
  const folder = Buffer.byteLength(path.join(near, '.s.PGSQL.5432.lock')) < 107 ? near : shortFolder(layout.base);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = fs.lstatSync(folder);
  if (!found.isDirectory() || (found.uid !== layout.runner.uid && found.uid !== process.getuid!())) {
    throw new PrivateServerError(
      'data-folder-unusable',
      `The folder ${folder} belongs to user ${found.uid}, but the database needs it for itself. Remove it, then start again.`,
    );
  }
  if (layout.runsAsOther) fs.chownSync(folder, layout.runner.uid, layout.runner.gid);
  fs.chmodSync(folder, 0o700);
  return folder;
}

function shortFolder(base: string): string {
  return path.join(os.tmpdir(), `takt-${createHash('sha256').update(base).digest('hex').slice(0, 16)}`);
}

function makeFolder(dataFolder: string): string {
  try {
    // Only the data folder itself is closed; folders above it that are missing get the usual mode.
    fs.mkdirSync(path.dirname(path.resolve(dataFolder)), { recursive: true });
    fs.mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    return fs.realpathSync(dataFolder);
  } catch (cause) {
    throw new PrivateServerError(
      'data-folder-unusable',
      `The data folder ${dataFolder} cannot be made or opened (${(cause as Error).message}). Set TAKT_DATA to a folder this user may write to.`,
      { cause },
    );
  }
}

function makeReachableBase(folder: string, runner: Runner): string {
  const pointer = path.join(folder, POINTER);
  if (!fs.existsSync(pointer)) {
    const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
    writeAtomically(pointer, path.join('/var/lib/takt', name) + '\n');
  }
  const base = fs.readFileSync(pointer, 'utf8').trim();
  fs.mkdirSync(path.dirname(base), { recursive: true, mode: 0o755 });
  fs.mkdirSync(base, { recursive: true, mode: 0o700 });
  fs.chownSync(base, runner.uid, runner.gid);
  return base;
}

function writeAtomically(file: string, text: string): void {
  const temporary = `${file}.${process.pid}`;
  fs.writeFileSync(temporary, text, { mode: 0o600 });
  fs.renameSync(temporary, file);
}

function layoutOf(dataFolder: string, base: string, runner: Runner, runsAsOther: boolean): Layout {
  return {
    dataFolder,
    base,
    cluster: path.join(base, 'postgres'),
    secretsFile: path.join(base, 'database-secrets.json'),
    logFile: path.join(base, 'database.log'),
    runner,
    runsAsOther,
  };
}

function belongsToAnother(folder: string, owner: number, self: number): PrivateServerError {
  return new PrivateServerError(
    'belongs-to-another-user',
    `The data folder ${folder} belongs to user ${owner}, and Takt was started by user ${self}. Start it as that user or as root, or set TAKT_DATA to another folder.`,
  );
}

import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Layout, makeSocketFolder } from './layout.ts';
import { PrivateServerError } from './private-server-error.ts';

/** A running PostgreSQL server. */
export interface Postmaster {
  pid: number;
  /** The folder of its unix socket. */
  socketFolder: string;
  /** Fulfilled when the server is gone, for whatever reason. */
  gone: Promise<void>;
}

const START_LIMIT_MS = 60_000;

/**
 * Starts PostgreSQL on the cluster, or adopts the one that already runs there because its keeper was killed.
 *
 * A lock file left behind by a killed server is PostgreSQL's own business, with one exception: when its number now
 * belongs to another program, which is common in containers, PostgreSQL would refuse to start for ever.
 *
 * @throws PrivateServerError `start-failed`, `start-timed-out`
 */
export async function startOrAdopt(layout: Layout, native: string, options: { durable: boolean }): Promise<Postmaster> {
  const deadline = Date.now() + START_LIMIT_MS;
  for (;;) {
    const running = readLockFile(layout);
    const command = running === undefined ? undefined : findCommand(running.pid);
    const isServer = command !== undefined && path.basename(command[0] ?? '') === 'postgres';
    if (running !== undefined && isServer && command.includes(layout.cluster)) {
      if (running.status === 'ready') return adopt(running);
      // It is coming up or going down; either is over soon.
    } else {
      if (command !== undefined && !isServer) fs.rmSync(path.join(layout.cluster, 'postmaster.pid'), { force: true });
      const started = await start(layout, native, options.durable, deadline);
      if (started !== undefined) return started;
    }
    if (Date.now() > deadline) {
      throw new PrivateServerError('start-timed-out', `The database did not start within a minute. ${logTail(layout)}`);
    }
    await wait(50);
  }
}

/** Stops the server that still runs on a cluster because whoever started it was killed; nothing where none does. */
export async function stopLeft(layout: Layout): Promise<void> {
  const running = readLockFile(layout);
  if (running === undefined) return;
  const command = findCommand(running.pid);
  if (path.basename(command?.[0] ?? '') === 'postgres' && command!.includes(layout.cluster)) await stop(adopt(running));
}

/** Stops the server in an orderly way: open transactions are rolled back, everything committed is on disk. */
export async function stop(postmaster: Postmaster): Promise<void> {
  signal(postmaster.pid, 'SIGINT');
  const slow = setTimeout(() => signal(postmaster.pid, 'SIGQUIT'), 60_000);
  await postmaster.gone;
  clearTimeout(slow);
}

interface LockFile {
  pid: number;
  socketFolder: string;
  status: string;
}

/** PostgreSQL's postmaster.pid: line 1 the process, line 5 the socket folder, line 8 the status. */
function readLockFile(layout: Layout): LockFile | undefined {
  try {
    const lines = fs.readFileSync(path.join(layout.cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), socketFolder: lines[4] ?? '', status: (lines[7] ?? '').trim() };
  } catch {
    return undefined;
  }
}

/**
 * The words a process was started with; undefined when it is gone, or dead and not yet buried by its parent.
 * Only the command line is readable for every process without further rights, also in a container.
 */
function findCommand(pid: number): string[] | undefined {
  try {
    const words = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return words[0] === '' ? undefined : words;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  return findCommand(pid) !== undefined;
}

function adopt(running: LockFile): Postmaster {
  // It is not our child, so nothing tells us when it ends; asking a few times a second is soon enough.
  const gone = new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      if (isAlive(running.pid)) return;
      clearInterval(timer);
      resolve();
    }, 200);
  });
  return { pid: running.pid, socketFolder: running.socketFolder, gone };
}

/** Returns undefined when the start failed only because processes of a killed server are still going away. */
async function start(
  layout: Layout,
  native: string,
  durable: boolean,
  deadline: number,
): Promise<Postmaster | undefined> {
  const socketFolder = makeSocketFolder(layout);
  const logStart = fs.existsSync(layout.logFile) ? fs.statSync(layout.logFile).size : 0;
  const log = fs.openSync(layout.logFile, 'a', 0o600);
  const child = spawn(path.join(native, 'bin/postgres'), settings(layout, socketFolder, durable), {
    cwd: layout.base,
    // Its own process group: Ctrl-C in a terminal must reach Takt, which then closes things in order.
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    ...(layout.runsAsOther ? layout.runner : {}),
  });
  fs.closeSync(log);
  const end = watch(child);
  for (;;) {
    const running = readLockFile(layout);
    if (running?.pid === child.pid && running?.status === 'ready')
      return { pid: child.pid!, socketFolder, gone: end.promise };
    if (end.reason !== undefined) {
      const text = fs.readFileSync(layout.logFile, 'utf8').slice(logStart);
      if (/pre-existing shared memory block|lock file .* already exists/.test(text) && Date.now() < deadline)
        return undefined;
      throw new PrivateServerError('start-failed', `The database did not start (${end.reason}). ${text.trim()}`);
    }
    if (Date.now() > deadline) {
      child.kill('SIGQUIT');
      throw new PrivateServerError('start-timed-out', `The database did not start within a minute. ${logTail(layout)}`);
    }
    await wait(10);
  }
}

function watch(child: ChildProcess): { promise: Promise<void>; reason: string | undefined } {
  const end: { promise: Promise<void>; reason: string | undefined } = { promise: Promise.resolve(), reason: undefined };
  end.promise = new Promise((resolve) => {
    const over = (reason: string): void => {
      end.reason = reason;
      resolve();
    };
    child.once('error', (error) => over(error.message));
    child.once('exit', (code, signalName) => over(signalName ?? `exit ${code}`));
  });
  return end;
}

function settings(layout: Layout, socketFolder: string, durable: boolean): string[] {
  const values: Record<string, string> = {
    listen_addresses: '',
    // Kept plans go by how large a table was: an import makes an empty one large within a minute.
    autovacuum_naptime: '5s',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    port: '5432',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    // Statements and row values hold people's names and addresses; they do not belong in a log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  };
  return ['-D', layout.cluster, ...Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone already.
  }
}

function logTail(layout: Layout): string {
  return `The end of ${layout.logFile}: ${fs.readFileSync(layout.logFile, 'utf8').slice(-600).trim()}`;
}

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { doorName, type Layout, prepareLayout } from './layout.ts';
import { APP_ROLE, DATABASE, OWNER_ROLE, SETUP_ROLE } from './make-cluster.ts';
import { PrivateServerError } from './private-server-error.ts';
import { readOrMakeSecrets, type Secrets } from './secrets.ts';
import { takeLease, type Lease } from './take-lease.ts';

/** A lease on the private database server of one data folder. */
export interface PrivateServer {
  /** Connects as the owner of the database, who migrates it. */
  ownerUrl: string;
  /** Connects as the application's role, which owns nothing and is held by row security. */
  appUrl: string;
  /** Connects as the superuser. For tests and repairs only; nothing in daily work may use it. */
  setupUrl: string;
  /** Returns the lease. The last one out waits until the server has stopped. May be called twice. */
  close(): Promise<void>;
}

export interface PrivateServerOptions {
  /** Made when it is missing, mode 0700. */
  dataFolder: string;
  /** A server for tests: nothing is synced to disk, so a power cut may break it. */
  throwAway?: boolean;
  /** Told when the server could not be kept up while this process needed it. */
  onTrouble?: (error: unknown) => void;
}

const OPEN_LIMIT_MS = 90_000;

/**
 * Starts the private PostgreSQL server of a data folder, or joins the one that runs, and holds it until `close`.
 * The first call on an empty folder makes the cluster (one to two seconds); later ones take a tenth of that.
 *
 * @throws PrivateServerError with a code and a message for the person who started Takt
 */
export async function openPrivateServer(options: PrivateServerOptions): Promise<PrivateServer> {
  const layout = prepareLayout(options.dataFolder);
  const secrets = readOrMakeSecrets(layout);
  let closed = false;
  let lease = await openLease(layout, secrets, options.throwAway === true);
  const { socketFolder } = lease;

  // A keeper that was killed leaves the server without an owner: take a new lease from a new keeper.
  let following: Promise<void> = Promise.resolve();
  const follow = (): void => {
    void lease.lost.then(() => {
      following = takeAnother();
    });
  };
  const takeAnother = async (): Promise<void> => {
    while (!closed) {
      try {
        lease = await openLease(layout, secrets, options.throwAway === true);
        return follow();
      } catch (error) {
        options.onTrouble?.(error);
        await wait(2_000, undefined, { ref: false });
      }
    }
  };
  follow();

  return {
    ...urlsOf(secrets, socketFolder),
    async close() {
      if (closed) return;
      closed = true;
      // A new lease may be on its way; leaving it behind would keep the server up for nobody.
      await following;
      await lease.giveBack();
    },
  };
}

async function openLease(layout: Layout, secrets: Secrets, throwAway: boolean): Promise<Lease> {
  const deadline = Date.now() + OPEN_LIMIT_MS;
  while (Date.now() < deadline) {
    const lease = await takeLease(doorName(layout), secrets.doorKey, deadline - Date.now());
    if (lease === 'nobody-there') await startKeeper(layout, throwAway);
    else if (lease !== 'hung-up') return lease;
    await wait(10);
  }
  throw new PrivateServerError('start-timed-out', `The database did not answer in time; see ${layout.logFile}.`);
}

/** Starts a keeper and waits until it is at its door, or has left because another one is. */
async function startKeeper(layout: Layout, throwAway: boolean): Promise<void> {
  const log = fs.openSync(layout.logFile, 'a', 0o600);
  if (layout.runsAsOther) fs.fchownSync(log, layout.runner.uid, layout.runner.gid);
  const program = fileURLToPath(new URL('keeper.ts', import.meta.url));
  const flags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=1', '--max-old-space-size=64'];
  const child = spawn(
    process.execPath,
    [...flags, program, layout.dataFolder, ...(throwAway ? ['--throw-away'] : [])],
    // Detached: it outlives this process when others still need the server, and Ctrl-C does not reach it.
    {
      detached: true,
      stdio: ['ignore', log, log],
      cwd: '/',
      env: { PATH: '/usr/bin:/bin', TZ: 'UTC', TMPDIR: os.tmpdir() },
    },
  );
  fs.closeSync(log);
  child.unref();
  let ended: string | undefined;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended = signal ?? `exit ${code}`));
  // A connection is the only proof that the door is open; `takeLease` will be tried again at once.
  const name = doorName(layout).slice(1);
  for (let tries = 0; tries < 1_000 && ended === undefined; tries += 1) {
    if (fs.readFileSync('/proc/net/unix', 'utf8').includes(`@${name}`)) return;
    await wait(10);
  }
  if (ended === 'exit 0') return;
  const tail = fs.readFileSync(layout.logFile, 'utf8').slice(-800).trim();
  throw new PrivateServerError(
    'start-failed',
    `The database's keeper did not start (${ended ?? 'no sign of it'}). ${tail}`,
  );
}

/** How the three roles connect. */
export function urlsOf(
  secrets: Secrets,
  socketFolder: string,
): Pick<PrivateServer, 'ownerUrl' | 'appUrl' | 'setupUrl'> {
  return {
    ownerUrl: urlOf(OWNER_ROLE, secrets.ownerPassword, socketFolder, DATABASE),
    appUrl: urlOf(APP_ROLE, secrets.appPassword, socketFolder, DATABASE),
    setupUrl: urlOf(SETUP_ROLE, secrets.setupPassword, socketFolder, 'postgres'),
  };
}

function urlOf(role: string, password: string, socketFolder: string, database: string): string {
  return `postgresql://${role}:${password}@localhost:5432/${database}?host=${encodeURIComponent(socketFolder)}`;
}

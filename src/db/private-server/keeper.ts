/**
 * The keeper: a small process of its own that owns one private database server for as long as anyone needs it.
 *
 * Every Takt process holds a lease: a connection to the keeper's door. The kernel closes a connection however its
 * process ends, so a killed process lets go by itself, and the server stops when the last lease is gone. The door's
 * name lies in Linux' abstract socket name space: only one process can hold it, and it vanishes with its holder, so it
 * is at the same time the lock that makes the keeper the only one who makes, starts or stops this database.
 *
 * A keeper that is killed leaves PostgreSQL running; the processes with leases notice, start a new keeper, and that
 * one adopts the running server. Usage: node keeper.ts DATA_FOLDER [--throw-away]
 */
import fs from 'node:fs';
import net from 'node:net';
import { findBinaries } from './binaries.ts';
import { doorName, type Layout, prepareLayout } from './layout.ts';
import { Leases } from './leases.ts';
import { assertSameMajor } from './cluster-major.ts';
import { finishUpgrade } from './finish-upgrade.ts';
import { makeCluster } from './make-cluster.ts';
import { type Postmaster, startOrAdopt, stop } from './postmaster.ts';
import { PrivateServerError } from './private-server-error.ts';
import { readOrMakeSecrets } from './secrets.ts';

const FIRST_LEASE_LIMIT_MS = 10_000;
const LOG_LIMIT_BYTES = 5_000_000;

// The leases alone decide when it is over. A signal sent to a whole service reaches those who hold them as well.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => {});

const [, , dataFolder, mode] = process.argv;
if (dataFolder === undefined) throw new Error('keeper: the data folder is missing');
const durable = mode !== '--throw-away';
const layout = prepareLayout(dataFolder);
const leases = new Leases(readOrMakeSecrets(layout).doorKey);
const door = net.createServer({ allowHalfOpen: true }, (socket) => leases.welcome(socket));
door.once('error', (error: NodeJS.ErrnoException) => {
  // Someone else is the keeper already; whoever started this process will find that one.
  if (error.code === 'EADDRINUSE') process.exit(0);
  throw error;
});
door.listen({ path: doorName(layout) }, () => void keep());

async function keep(): Promise<void> {
  try {
    turnLog(layout);
    const native = findBinaries(layout);
    finishUpgrade(layout);
    makeCluster(layout, native, readOrMakeSecrets(layout), { sync: durable });
    assertSameMajor(layout);
    do await serve(native);
    while (leases.count > 0);
    process.exit(0);
  } catch (error) {
    const known = error instanceof PrivateServerError;
    console.error(error);
    const { code, message } = known ? error : { code: 'start-failed', message: String(error) };
    await leases.tellAll({ error: { code, message } }, FIRST_LEASE_LIMIT_MS);
    process.exit(1);
  }
}

/** Runs the server until nobody needs it. A server that dies while it is needed is started again. */
async function serve(native: string): Promise<void> {
  let postmaster: Postmaster = await startOrAdopt(layout, native, { durable });
  leases.open({ ready: { socketFolder: postmaster.socketFolder } });
  const deserted = leases.deserted(FIRST_LEASE_LIMIT_MS);
  for (;;) {
    const what = await Promise.race([deserted.then(() => 'deserted'), postmaster.gone.then(() => 'gone')]);
    if (what === 'deserted') break;
    console.error('keeper: the database server ended by itself and is started again');
    postmaster = await startOrAdopt(layout, native, { durable });
  }
  leases.shut();
  await stop(postmaster);
  await leases.farewell();
}

function turnLog(of: Layout): void {
  if (fs.existsSync(of.logFile) && fs.statSync(of.logFile).size > LOG_LIMIT_BYTES) {
    fs.renameSync(of.logFile, `${of.logFile}.1`);
  }
}

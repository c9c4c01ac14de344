import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

export const HOLDER = fileURLToPath(new URL('./holder.fixture.ts', import.meta.url));

type User = { uid: number; gid: number };

/** A Takt process of its own that holds a lease until it is asked to leave. */
export interface Holder {
  child: ChildProcess;
  appUrl: string;
}

/** A data folder for one test, and what can be seen of its server from outside. */
export class ServerWatch {
  readonly folder: string;
  dataFolder: string;
  readonly #children: ChildProcess[] = [];

  constructor() {
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-server-test-'));
    fs.chmodSync(this.folder, 0o755);
    this.dataFolder = path.join(this.folder, 'data');
  }

  /** Kills every holder, waits until the server has followed, and removes the folder. */
  async clear(): Promise<void> {
    for (const child of this.#children) child.kill('SIGKILL');
    await until(() => this.serverPid() === undefined);
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  /** Starts a process that wants a lease, without waiting for it. */
  start(user: User | object = {}): ChildProcess {
    const child = spawn(process.execPath, [HOLDER, this.dataFolder], {
      stdio: ['pipe', 'pipe', 'pipe'],
      cwd: '/',
      ...user,
    });
    this.#children.push(child);
    return child;
  }

  /** Starts a process and waits until it has its lease. */
  async hold(user: User | object = {}): Promise<Holder> {
    const child = this.start(user);
    let said = '';
    let complaint = '';
    child.stderr!.on('data', (chunk) => (complaint += String(chunk)));
    for await (const chunk of child.stdout!) {
      said += String(chunk);
      if (said.includes('\n')) break;
    }
    if (!said.includes('\n')) throw new Error(`the holder got no lease: ${complaint}`);
    return { child, appUrl: said.trim() };
  }

  /** The running server of the folder, by the kernel's word and not by a file that may be stale. */
  serverPid(): number | undefined {
    const cluster = path.join(this.dataFolder, 'postgres');
    return findProcess((words) => words[0]!.endsWith('/postgres') && words.includes(cluster));
  }

  keeperPid(): number | undefined {
    return findProcess((words) => words.some((word) => word.endsWith('keeper.ts')) && words.includes(this.dataFolder));
  }
}

/** Asks a holder to leave and waits until it has; it must leave without an error. */
export async function leave({ child }: Holder): Promise<void> {
  const exit = once(child, 'exit');
  child.stdin!.end();
  const [code] = await exit;
  if (code !== 0) throw new Error(`the holder left with ${code}`);
}

export async function until(holds: () => boolean | Promise<boolean>, limitMs = 20_000): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`it did not come true within ${limitMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The first column of the first row. */
export async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return Object.values((await client.query(sql)).rows[0] as object)[0];
  } finally {
    await client.end().catch(() => {});
  }
}

export const answers = (url: string): Promise<boolean> =>
  ask(url, 'select 1').then(
    () => true,
    () => false,
  );

function findProcess(matches: (words: string[]) => boolean): number | undefined {
  for (const name of fs.readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      if (matches(fs.readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0'))) return Number(name);
    } catch {
      // It ended while we were looking.
    }
  }
  return undefined;
}

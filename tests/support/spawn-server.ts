import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { until } from './until.ts';

const programFolder = path.resolve(import.meta.dirname, '../..');

export interface SpawnedServer {
  url: string;
  pid: number;
  /** What it has printed for whoever started it. */
  said(): string;
  /** What it has said on its error output, without the lines that tell what happened beside what went wrong. */
  complaints(): string;
  stop(): Promise<void>;
}

/** Starts `takt serve` in a process of its own, on a free port, and waits until it answers. */
export async function spawnServer(
  environment: Record<string, string>,
  options: readonly string[] = [],
): Promise<SpawnedServer> {
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const child = start(['serve', '--no-demo', ...options], { ...environment, PORT: String(port), PUBLIC_URL: url });
  let said = '';
  let complaints = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  await until('takt serve answers', async () => {
    if (child.exitCode !== null) throw new Error(`takt serve ended before it answered:\n${complaints}`);
    return said.includes(`answers at ${url}`);
  });
  return {
    url,
    pid: child.pid!,
    said: () => said,
    complaints: () =>
      complaints
        .split(/(?<=\n)/)
        .filter((line) => !line.startsWith('{"level":"info"'))
        .join(''),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** Runs one command of `takt` to its end. */
export async function runCommand(args: readonly string[], environment: Record<string, string>): Promise<void> {
  const child = start(args, environment);
  let complaints = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  child.stdout!.resume();
  await once(child, 'exit');
  if (child.exitCode !== 0) throw new Error(`takt ${args.join(' ')} failed:\n${complaints}`);
}

function start(args: readonly string[], environment: Record<string, string>): ChildProcess {
  const program = ['--disable-warning=ExperimentalWarning', path.join(programFolder, 'src/main/cli.ts'), ...args];
  return spawn(process.execPath, program, {
    env: { PATH: process.env['PATH'] ?? '', HOME: os.tmpdir(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: programFolder,
  });
}

/**
 * A port that nobody listens on. It lies below those that the system gives to connections that go out: one of these was taken between looking and
 * listening.
 */
export async function findFreePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const server = net.createServer().listen(port);
    const isFree = await Promise.race([
      once(server, 'listening').then(() => true),
      new Promise<false>((resolve) => server.once('error', () => resolve(false))),
    ]).catch(() => false);
    if (!isFree) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';

const program = path.resolve(import.meta.dirname, '../../src/main/cli.ts');

/** Runs one command of the program in a process of its own. Answers how it ended: by itself, or by which signal. */
export async function runToItsEnd(
  args: readonly string[],
  environment: Record<string, string>,
): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args, '--json'], {
    env: { PATH: process.env['PATH'] ?? '', HOME: os.tmpdir(), ...environment },
    stdio: 'ignore',
  });
  await once(child, 'close');
  return { code: child.exitCode, signal: child.signalCode };
}

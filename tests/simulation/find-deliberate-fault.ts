import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** The first seed that finds a fault, of so many; what it said; undefined where none did. */
export async function findDeliberateFault(
  name: string,
  seeds: number,
): Promise<{ seed: number; what: string } | undefined> {
  const folder = import.meta.dirname;
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      path.join(folder, 'put-fault-in.ts'),
      path.join(folder, 'simulate.ts'),
      '--seed=1',
      `--seeds=${seeds}`,
      '--until-broken',
      '--json',
    ],
    { env: { ...process.env, TAKT_DELIBERATE_FAULT: name }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let found: { seed: number; what: string } | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    const { seed, broken } = JSON.parse(line) as { seed: number; broken: { invariant: string; what: string }[] };
    const [first] = broken;
    if (first && (found === undefined || seed < found.seed))
      found = { seed, what: `${first.invariant}: ${first.what}` };
  }
  if (child.exitCode === null) await once(child, 'exit');
  return found;
}

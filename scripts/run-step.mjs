// Runs one program and tells a person, in one line with its seconds, what happened. Needs nothing installed.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** Node 24, which the programs of the project run on, whatever Node this script was started with. */
export const node = path.join(projectFolder, 'node_modules/.bin/node');

/** The path of a program that an npm package brings. */
export const bin = (name) => path.join(projectFolder, 'node_modules/.bin', name);

export const secondsSince = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

/**
 * Runs a program in the project's folder. With `quiet` its output is kept and shown only when it fails.
 * Answers with the exit code (1 when it could not be started or was ended by a signal) and the seconds it took.
 */
export function runProgram(program, args, { quiet = false, env = {} } = {}) {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: projectFolder,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`, ...env },
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => resolve({ code: 1, output: error.message, seconds: secondsSince(start) }));
    child.once('close', (code) => resolve({ code: code ?? 1, output, seconds: secondsSince(start) }));
  });
}

/** Runs a program as one step: a line before, a line after. Throws `StepFailed` when it fails. */
export async function runStep(what, program, args, options = {}) {
  console.log(`${what} …`);
  const { code, output, seconds } = await runProgram(program, args, { quiet: true, ...options });
  if (code !== 0) {
    process.stderr.write(output);
    throw new StepFailed(`${what}: failed after ${seconds} (exit code ${code})`);
  }
  console.log(`${what}: done in ${seconds}`);
}

export class StepFailed extends Error {}

/** Runs a script's main function; a failed step ends it with one line instead of a stack trace. */
export async function runScript(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

// `npm start`: installs what is missing, builds what has changed, then serves.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildWhenNeeded } from './build.mjs';
import { installWhenNeeded } from './install.mjs';
import { node, projectFolder, runScript } from './run-step.mjs';

await runScript(async () => {
  await installWhenNeeded();
  await buildWhenNeeded();
  return serve();
});

/** Serves until it is told to stop, and waits for an orderly end. */
function serve() {
  const cli = path.join(projectFolder, 'src/main/cli.ts');
  const args = [
    '--disable-warning=ExperimentalWarning',
    '--max-semi-space-size=64',
    cli,
    'serve',
    ...process.argv.slice(2),
  ];
  const child = spawn(node, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  endWithNpm(child);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`Node 24 could not be started: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * npm passes a signal on to the shell between it and this script, and that shell ends without passing it further. So
 * when npm started this and the parent is gone, somebody has ended `npm start`, and the server must not stay behind.
 */
function endWithNpm(child) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    child.kill('SIGTERM');
  }, 500);
  child.once('exit', () => clearInterval(timer));
}

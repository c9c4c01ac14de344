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
  const args = ['--disable-warning=ExperimentalWarning', cli, 'serve', ...process.argv.slice(2)];
  const child = spawn(node, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`Node 24 could not be started: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

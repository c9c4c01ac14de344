// `npm test`: installs what is missing, builds what has changed, then runs every test. `--long` adds the campaigns; with a name after it, as in
// `npm run test:long -- kills`, those campaigns alone are run whose file bears it. `--times N` says how often each step kills.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildWhenNeeded } from './build.mjs';
import { installWhenNeeded } from './install.mjs';
import { bin, node, runProgram, runScript } from './run-step.mjs';

const { values, positionals } = parseArgs({
  options: { long: { type: 'boolean', default: false }, times: { type: 'string' } },
  allowPositionals: true,
});
if (values.times !== undefined) process.env.TAKT_KILLS = values.times;

const parts = [
  { what: 'Unit tests in Oslo', project: 'unit', env: { TZ: 'Europe/Oslo' } },
  { what: 'Unit tests in Los Angeles', project: 'unit', env: { TZ: 'America/Los_Angeles' } },
  { what: 'Tests with sockets and the disk', project: 'port', env: { TZ: 'Europe/Oslo' } },
  { what: 'Tests with PostgreSQL', project: 'db', env: { TZ: 'Europe/Oslo' } },
  { what: 'Simulated years', project: 'simulation', env: { TZ: 'America/Los_Angeles' } },
  { what: 'Tests in a browser', project: 'browser', env: { TZ: 'Europe/Oslo' } },
  ...(values.long ? [{ what: 'Long campaigns', project: 'long', env: { TZ: 'Europe/Oslo' } }] : []),
].filter(({ project }) => positionals.length === 0 || project === 'long');

/** What goes by other programs' clocks: a browser, a mail server, a disk. */
const unsteadyProjects = ['browser', 'port'];
const unsteady = [];

await runScript(async () => {
  await installWhenNeeded();
  await buildWhenNeeded();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'takt-test-report-'));
  const total = { passed: 0, failed: 0 };
  for (const part of parts) {
    const { passed, failed } = await runPart(
      part,
      path.join(folder, `${part.project}-${part.env.TZ.replace('/', '-')}.json`),
    );
    total.passed += passed;
    total.failed += failed;
  }
  rmSync(folder, { recursive: true });
  for (const file of unsteady) console.log(`\nUnsteady, passed only the second time: ${file}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});

/**
 * A browser or a mail server on a machine that others use too may be late for once. Their files that failed are therefore run a second time, by themselves; what passes only
 * then is named at the end, for somebody to look at: more often than not the page was at fault.
 */
async function runPart(part, report) {
  const first = await runOnce(part, positionals, report);
  if (!unsteadyProjects.includes(part.project) || first.failedFiles.length === 0) return first;
  const again = await runOnce({ ...part, what: `${part.what}, a second time` }, first.failedFiles, report);
  if (again.failed > 0 || again.passed === 0) return first;
  unsteady.push(...first.failedFiles);
  return { passed: first.passed + first.failed, failed: 0 };
}

async function runOnce({ what, project, env }, files, report) {
  console.log(`\n${what} …`);
  const args = ['run', ...files, '--project', project, '--passWithNoTests', '--reporter=default', '--reporter=json'];
  const { code, seconds } = await runProgram(node, [bin('vitest'), ...args, `--outputFile.json=${report}`], { env });
  const counts = count(report, code);
  console.log(`${what}: ${counts.passed} passed, ${counts.failed} failed in ${seconds}`);
  return counts;
}

/** A file that could not be loaded and an error outside every test are failures too, though no test failed. */
function count(report, code) {
  let read = { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  try {
    read = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    // No report was written: the run itself broke, or there were no tests. The exit code tells which.
  }
  const broken = read.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = read.numFailedTests + broken.length;
  return {
    passed: read.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    failedFiles: read.testResults.filter(({ status }) => status === 'failed').map(({ name }) => name),
  };
}

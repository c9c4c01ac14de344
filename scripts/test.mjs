// `npm test`: installs what is missing, builds what has changed, then runs every test. `--long` adds the campaigns; with a name after it, as in
// `npm run test:long -- kills`, those campaigns alone are run whose file bears it. `--times N` says how often each step kills.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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

/** What goes by other programs' clocks: a browser, a mail server, a disk, a database server. */
const unsteadyProjects = ['browser', 'port', 'db'];
const unsteady = [];
const failures = [];

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
  for (const failure of unsteady) tell('Unsteady, passed only the second time', failure);
  for (const failure of failures) tell('Failed', failure);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});

/**
 * A browser, a mail server or a database server on a machine that others use too may be late for once. Their files that failed are therefore run a second time, by themselves; what passes only
 * then is named at the end, for somebody to look at: more often than not the page was at fault.
 */
async function runPart(part, report) {
  const first = await runOnce(part, positionals, report);
  const files = [...new Set(first.failures.map(({ file }) => file))];
  if (unsteadyProjects.includes(part.project) && files.length > 0 && !files.includes(undefined)) {
    const again = await runOnce({ ...part, what: `${part.what}, a second time` }, files, report);
    if (again.failures.length === 0 && again.passed > 0) {
      unsteady.push(...first.failures);
      return { passed: first.passed + first.failures.length, failed: 0 };
    }
  }
  failures.push(...first.failures);
  return { passed: first.passed, failed: first.failures.length };
}

async function runOnce({ what, project, env }, files, report) {
  console.log(`\n${what} …`);
  const args = ['run', ...files, '--project', project, '--passWithNoTests', '--reporter=default'];
  const { code, seconds } = await runProgram(node, [bin('vitest'), ...args, '--reporter=./scripts/report-run.mjs'], {
    env: { ...env, TAKT_TEST_REPORT: report },
  });
  const counts = read(report, what, code);
  console.log(`${what}: ${counts.passed} passed, ${counts.failures.length} failed in ${seconds}`);
  return counts;
}

/** A run that ended badly without telling why, as one that was killed does, is a failure too. */
function read(report, what, code) {
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { passed: 0, failures: [] };
  rmSync(report, { force: true });
  if (code === 0 || counts.failures.length > 0) return counts;
  return { ...counts, failures: [{ test: what, message: `ended with exit code ${code} and told no failure` }] };
}

function tell(what, { file, test, message }) {
  console.log(`\n${what}: ${[file, test].filter(Boolean).join(' › ')}\n${message}`);
}

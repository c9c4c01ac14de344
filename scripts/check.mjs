// `npm run check`: format, lint and boundaries, types, unit tests, and the known weaknesses of the packages where the registry answers. Takes less than a
// minute; run it before a commit.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { installWhenNeeded } from './install.mjs';
import { bin, node, projectFolder, runProgram, runScript, secondsSince } from './run-step.mjs';

const types = ['tsconfig.json', 'src/domain/tsconfig.json', 'src/web/tsconfig.json', 'src/portal/tsconfig.json'];

const format = {
  what: 'Format',
  run: () => runProgram(node, [bin('prettier'), '--check', '--log-level=warn', '.'], { quiet: true }),
};
const lint = { what: 'Lint', run: () => runProgram(bin('oxlint'), ['--deny-warnings', '--quiet'], { quiet: true }) };
const compile = types.filter(hasSources).map((project) => ({
  what: `Types of ${path.dirname(project) === '.' ? 'everything else' : path.dirname(project)}`,
  run: () => runProgram(bin('tsc'), ['-p', project], { quiet: true }),
}));
const unitTests = {
  what: 'Unit tests',
  run: () =>
    runProgram(node, [bin('vitest'), 'run', '--project', 'unit', '--passWithNoTests', '--reporter=dot'], {
      quiet: true,
    }),
};

/** What is known against the packages that an office runs. A registry that does not answer proves nothing and holds nobody up. */
const audit = {
  what: 'Known weaknesses of packages',
  async run() {
    const args = ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=8000'];
    const { output, seconds } = await runProgram('npm', args, { quiet: true });
    const report = readReport(output);
    if (report === undefined)
      return { code: 0, seconds, note: 'not asked: the registry does not answer such questions', output };
    const grave = Object.values(report.vulnerabilities ?? {}).filter(({ severity }) => /high|critical/.test(severity));
    const named = grave.map(({ name, severity, range }) => `${name} ${range}: ${severity}\n`).join('');
    return { code: grave.length === 0 ? 0 : 1, seconds, output: named };
  },
};

function readReport(output) {
  try {
    const report = JSON.parse(output.slice(output.indexOf('{')));
    return report.auditReportVersion === undefined ? undefined : report;
  } catch {
    return undefined;
  }
}

await runScript(async () => {
  const start = performance.now();
  await installWhenNeeded();
  // Formatting keeps one processor busy for as long as everything else the other.
  const failed = (await Promise.all([inTurn([format, audit]), inTurn([lint, ...compile, unitTests])])).flat();
  console.log(`\n${failed.length === 0 ? 'All is well' : `Failed: ${failed.join(', ')}`} (${secondsSince(start)})`);
  return failed.length === 0 ? 0 : 1;
});

/** One after the other; answers the names of those that failed. */
async function inTurn(parts) {
  const failed = [];
  for (const { what, run } of parts) {
    const { code, output, seconds, note } = await run();
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${what} (${note ?? seconds})`);
    if (code !== 0) {
      process.stdout.write(output);
      failed.push(what);
    }
  }
  return failed;
}

/** A compiler that finds no files to compile fails; a front end may not be there yet. */
function hasSources(project) {
  if (project === 'tsconfig.json') return true;
  const folder = path.join(projectFolder, path.dirname(project));
  if (!existsSync(path.join(projectFolder, project))) return false;
  return readdirSync(folder, { recursive: true }).some((name) => /\.tsx?$/.test(name) && !name.includes('vite.config'));
}

// A reporter of Vitest that keeps what `npm test` counts and tells at its end. Beside failed tests it knows what Vitest's JSON leaves out: a file that could not be loaded, and
// an error outside every test, which fails a run in which each test passed.
import { writeFileSync } from 'node:fs';
import path from 'node:path';

export default class RunReport {
  /** Writes into the file that TAKT_TEST_REPORT names: `{ passed, failures: [{ file, test, message }] }`; the files are paths from the project's folder. */
  onTestRunEnd(modules, outside) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const failures = [
      ...tests.filter((test) => test.result().state === 'failed').map(testFailure),
      ...modules.flatMap((module) => [module, ...module.children.allSuites()]).flatMap(loadFailures),
      ...outside.map((error) => ({ file: error.VITEST_TEST_PATH, test: 'outside every test', ...told(error) })),
    ];
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    writeFileSync(process.env.TAKT_TEST_REPORT, JSON.stringify({ passed, failures: failures.map(fromFolder) }));
  }
}

const testFailure = (test) => ({ file: test.module.moduleId, test: test.fullName, ...told(test.result().errors[0]) });

const loadFailures = (module) =>
  module.errors().map((error) => ({
    file: module.type === 'module' ? module.moduleId : module.module.moduleId,
    test: module.type === 'module' ? 'the file itself' : module.fullName,
    ...told(error),
  }));

const told = (error) => ({ message: withoutTheRunner(error?.stack || error?.message || String(error)) });

/** A stack's lines inside node_modules say where the runner is, not where the fault is. */
const withoutTheRunner = (stack) =>
  stack
    .split('\n')
    .filter((line) => !/^\s+at .*(node_modules|new Promise \(<anonymous>\)|\(node:)/.test(line))
    .join('\n');

const fromFolder = (failure) => ({
  ...failure,
  file: failure.file === undefined ? undefined : path.relative(process.cwd(), failure.file),
});

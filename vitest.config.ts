import { configDefaults, defineConfig } from 'vitest/config';

const never = [...configDefaults.exclude, 'data/**', 'dist/**'];

/** A machine that others use too may be slow for minutes: only what hangs is to fail, never what is late. */
const patient = { testTimeout: 180_000, hookTimeout: 180_000, expect: { poll: { timeout: 30_000 } } };

/** Tests that need PostgreSQL share one throw-away server per run; each test file clones its own database. */
const withServer = { globalSetup: ['tests/support/test-server.ts'], exclude: never };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.unit.test.ts', 'tests/**/*.unit.test.ts'],
          exclude: never,
          // Pure functions have nothing to isolate; sharing the module graph makes hundreds of files take a second.
          pool: 'threads',
          isolate: false,
          ...patient,
        },
      },
      {
        // Real sockets and a real disk, but no database.
        test: {
          name: 'port',
          include: ['src/**/*.port.test.ts', 'tests/**/*.port.test.ts'],
          exclude: never,
          ...patient,
        },
      },
      {
        test: {
          ...withServer,
          name: 'db',
          include: ['src/**/*.db.test.ts', 'tests/**/*.db.test.ts'],
          ...patient,
        },
      },
      {
        test: {
          ...withServer,
          name: 'browser',
          include: ['tests/browser/**/*.browser.test.ts'],
          ...patient,
          fileParallelism: false,
        },
      },
      {
        // Each file has a server of its own, because deliberate faults are put into its schema too.
        test: {
          name: 'simulation',
          include: ['tests/simulation/**/*.simulation.test.ts'],
          exclude: never,
          ...patient,
          testTimeout: 3_600_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          ...withServer,
          name: 'long',
          include: ['src/**/*.long.test.ts', 'tests/**/*.long.test.ts'],
          ...patient,
          testTimeout: 7_200_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});

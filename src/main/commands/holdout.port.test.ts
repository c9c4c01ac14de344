import { execFile } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

const cli = path.resolve(import.meta.dirname, '../cli.ts');

/** Runs takt with an environment in which any database would fail. */
function takt(...words: string[]): Promise<{ code: number; out: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: '', DATABASE_OWNER_URL: '', TZ: 'Pacific/Auckland' };
    const node = [...process.execArgv.filter((word) => word.startsWith('--disable')), cli, ...words];
    execFile(process.execPath, node, { env }, (error, out) => resolve({ code: error ? Number(error.code) : 0, out }));
  });
}

it('takt holdout prove prints how often the true effect lies in the interval', async () => {
  const { code, out } = await takt('holdout', 'prove', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ offices: 1000, inInterval: 968, toldWrongly: 2 });
});

it('takt holdout prove says that it does not understand', async () => {
  expect(await takt('holdout')).toMatchObject({ code: 2 });
  expect(await takt('holdout', 'prove', '--offices', 'many')).toMatchObject({ code: 2 });
});

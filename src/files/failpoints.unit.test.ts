import { expect, it } from 'vitest';
import fs from 'node:fs';
import path from 'node:path';
import { allFailpointNames } from './failpoint-names.ts';
import { createFailpoints } from './failpoints.ts';

it('a failpoint strikes at the hit it was set for, once', () => {
  const failpoint = createFailpoints(' file.after-sync=error@3, file.after-rename=error ');
  expect(() => failpoint('file.after-sync')).not.toThrow();
  expect(() => failpoint('file.after-sync')).not.toThrow();
  expect(() => failpoint('file.after-sync')).toThrow('failpoint file.after-sync');
  expect(() => failpoint('file.after-sync')).not.toThrow();
  expect(() => failpoint('file.after-rename')).toThrow('failpoint file.after-rename');
  expect(() => failpoint('other')).not.toThrow();
});

it('no plan is no faults', () => {
  expect(() => createFailpoints('')('a')).not.toThrow();
});

it.each([
  'file.after-sync',
  'file.after-sync=explode',
  'file.after-sync=kill@0',
  'file.after-sync=kill@x',
  'File.after-sync=kill',
  'file.after-sync=kill;b=kill',
  'file.after-nothing=kill',
])('the plan %j is refused', (spec) => {
  expect(() => createFailpoints(spec)).toThrow(expect.objectContaining({ code: 'failpoints.unreadable' }));
});

it('every step that the code names is in the list, and every name of the list in the code', () => {
  const source = path.resolve(import.meta.dirname, '..');
  const files = fs.readdirSync(source, { recursive: true, encoding: 'utf8' });
  const named = files
    .filter((file) => file.endsWith('.ts') && !/\.(unit|port|db)\.test\.ts$|testdata|testprogram/.test(file))
    .flatMap((file) => [...fs.readFileSync(path.join(source, file), 'utf8').matchAll(/failpoint\??\.?\('([^']+)'\)/g)])
    .map(([, name]) => name!);
  expect([...new Set(named)].sort()).toEqual([...allFailpointNames].sort());
});

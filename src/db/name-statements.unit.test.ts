import { expect, test } from 'vitest';
import { nameStatements } from './name-statements.ts';

test('a statement has a name from the third time on, always the same', () => {
  const nameOf = nameStatements();
  const names = [1, 2, 3, 4].map(() => nameOf('select 1'));
  expect(names.slice(0, 2)).toEqual([undefined, undefined]);
  expect(names[2]).toMatch(/^takt_\d+_0$/);
  expect(names[3]).toBe(names[2]);
});

test('no two statements share a name, also after all were forgotten', () => {
  const names = new Set<string | undefined>();
  for (let round = 0; round < 2; round += 1) {
    const nameOf = nameStatements();
    for (const text of ['select 1', 'select 2', 'select 1', 'select 2']) nameOf(text);
    names.add(nameOf('select 1')).add(nameOf('select 2'));
  }
  expect(names.size).toBe(4);
  expect(names.has(undefined)).toBe(false);
});

test('statements that do not come again take no place from those that do', () => {
  const nameOf = nameStatements();
  for (let one = 0; one < 10_000; one += 1) expect(nameOf(`select ${one}`)).toBeUndefined();
  nameOf('select now()');
  nameOf('select now()');
  expect(nameOf('select now()')).toBeDefined();
});

test('four hundred are named, and no more', () => {
  const nameOf = nameStatements();
  const named = Array.from({ length: 500 }, (_, one) => [1, 2, 3].map(() => nameOf(`select ${one}`))[2]);
  expect(named.filter((name) => name !== undefined)).toHaveLength(400);
});

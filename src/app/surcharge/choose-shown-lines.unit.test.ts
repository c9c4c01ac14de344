import { expect, test } from 'vitest';
import { calendarDate } from '../../domain/kernel/index.ts';
import { chooseShownLines } from './choose-shown-lines.ts';

const on = (closedOn: string | undefined, lineKey: string) => ({
  closedOn: closedOn === undefined ? undefined : calendarDate(closedOn),
  lineKey,
});
const ids = ({ lines }: { lines: { lineKey: string }[] }) => lines.map(({ lineKey }) => lineKey);
const lines = [
  on('2026-08-01', 'aa'),
  on(undefined, 'bb'),
  on('2026-11-01', 'cc'),
  on('2026-11-02', 'dd'),
  on('2026-11-01', 'ee'),
];

test('what asks for something stands first, then what is closed, newest first', () => {
  expect(chooseShownLines(lines, {})).toMatchObject({ nextBefore: null });
  expect(ids(chooseShownLines(lines, {}))).toEqual(['bb', 'dd', 'ee', 'cc', 'aa']);
});

test('a page leaves older lines to the page after it, and none is shown twice or left out', () => {
  const first = chooseShownLines(lines, { most: 2 });
  expect(ids(first)).toEqual(['bb', 'dd', 'ee']);
  expect(first.nextBefore).toBe('2026-11-01_ee');
  const second = chooseShownLines(lines, { most: 2, before: first.nextBefore! });
  expect(ids(second)).toEqual(['cc', 'aa']);
  expect(second.nextBefore).toBeNull();
});

test('lines older than the window wait until they are asked for, also where nothing stands in it', () => {
  const page = chooseShownLines(lines, { fromOn: calendarDate('2026-11-02') });
  expect(ids(page)).toEqual(['bb', 'dd']);
  expect(page.nextBefore).toBe('2026-11-02_dd');
  const empty = chooseShownLines(lines, { fromOn: calendarDate('2026-11-20') });
  expect(ids(empty)).toEqual(['bb']);
  expect(ids(chooseShownLines(lines, { before: empty.nextBefore! }))).toEqual(['dd', 'ee', 'cc', 'aa']);
});

test('an empty list has no page after it', () => {
  expect(chooseShownLines([], { fromOn: calendarDate('2026-11-02'), most: 200 })).toEqual({
    lines: [],
    nextBefore: null,
  });
});

import { expect, test } from 'vitest';
import { lockText, unlockText } from './lock-text.ts';

const lock = { secret: 'the installation', purpose: 'takt test', owner: 'ours' };

test('a text opens with what it was locked with', () => {
  expect(unlockText(lockText('nøkkel «æøå»', lock), lock)).toBe('nøkkel «æøå»');
});

test('a text is locked differently each time, and nothing of it can be read', () => {
  const [first, second] = [lockText('personal-key', lock), lockText('personal-key', lock)];
  expect(first.equals(second)).toBe(false);
  expect(first.toString('latin1')).not.toContain('personal');
});

test.each([
  ['secret', { ...lock, secret: 'another' }],
  ['purpose', { ...lock, purpose: 'takt office seal' }],
  ['owner', { ...lock, owner: 'theirs' }],
])('a text does not open with another %s', (_name, other) => {
  expect(unlockText(lockText('personal-key', lock), other)).toBeUndefined();
});

test('a text of which a byte has changed does not open, nor one that was cut', () => {
  const locked = lockText('personal-key', lock);
  locked[locked.length - 1]! ^= 1;
  expect(unlockText(locked, lock)).toBeUndefined();
  expect(unlockText(locked.subarray(0, 10), lock)).toBeUndefined();
  expect(unlockText(new Uint8Array(), lock)).toBeUndefined();
});

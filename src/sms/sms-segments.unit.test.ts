import { describe, expect, it } from 'vitest';
import { smsSegments } from './sms-segments.ts';

describe('a text message', () => {
  it.each([
    ['', 'gsm-7', 0, 0],
    ['Æøå ÆØÅ @£$ 100 %', 'gsm-7', 17, 1],
    ['€', 'gsm-7', 2, 1],
    ['a'.repeat(160), 'gsm-7', 160, 1],
    ['a'.repeat(161), 'gsm-7', 161, 2],
    ['a'.repeat(306), 'gsm-7', 306, 2],
    ['a'.repeat(307), 'gsm-7', 307, 3],
    [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 'gsm-7', 306, 3],
    ['mars–april', 'ucs-2', 10, 1],
    ['–'.repeat(70), 'ucs-2', 70, 1],
    ['–'.repeat(71), 'ucs-2', 71, 2],
    ['🧾', 'ucs-2', 2, 1],
    [`${'–'.repeat(66)}🧾${'–'.repeat(66)}`, 'ucs-2', 134, 3],
    ['kr 1\u00a0250', 'ucs-2', 8, 1],
  ])('%j is %s, %i units, %i segments', (text, encoding, units, segments) => {
    expect(smsSegments(text)).toEqual({ encoding, units, segments });
  });
});

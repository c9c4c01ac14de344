import { expect, test } from 'vitest';
import { formatPhone } from './format-phone.ts';

test('a Norwegian number is written in pairs after its country', () => {
  expect(formatPhone('+4790000000')).toBe('+47\u00a090\u00a000\u00a000\u00a000');
  expect(formatPhone('+47 22 11 00 99')).toBe('+47\u00a022\u00a011\u00a000\u00a099');
});

test('a number that was written another way stays as it is', () => {
  for (const phone of ['', '22 11 00 99', '+46 8 123 456', 'sentralbord «02800»'])
    expect(formatPhone(phone)).toBe(phone);
});

import { expect, test } from 'vitest';
import { formatMobile } from './format-mobile.ts';

test.each([
  ['+4791234567', '912\u00a034\u00a0567'],
  ['+46701234567', '+46701234567'],
  ['+47912345', '+47912345'],
  ['', ''],
])('%j is shown as %j', (e164, shown) => {
  expect(formatMobile(e164)).toBe(shown);
});

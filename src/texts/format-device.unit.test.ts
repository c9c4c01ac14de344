import { expect, test } from 'vitest';
import { formatDevice } from './format-device.ts';

test.each([
  ['firefox/windows', 'Firefox på Windows', 'Firefox on Windows'],
  ['safari/iphone', 'Safari på iPhone', 'Safari on iPhone'],
  ['other/android', 'Nettleser på Android', 'Browser on Android'],
  ['edge/other', 'Edge', 'Edge'],
  ['other/other', 'Ukjent enhet', 'Unknown device'],
  [null, 'Ukjent enhet', 'Unknown device'],
])('%s is a browser in words', (device, nb, en) => {
  expect(formatDevice(device, 'nb')).toBe(nb);
  expect(formatDevice(device, 'en')).toBe(en);
});

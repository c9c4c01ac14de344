import { describe, expect, test } from 'vitest';
import { instant } from '../../domain/kernel/index.ts';
import { findTotpStep, newTotpSecret, totpAddress } from './totp.ts';

/** The secret of RFC 6238, appendix B, `12345678901234567890`. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('a one-time password', () => {
  test.each([
    ['1970-01-01T00:00:59.000Z', '287082', 1],
    ['2005-03-18T01:58:29.000Z', '081804', 37_037_036],
    ['2033-05-18T03:33:20.000Z', '279037', 66_666_666],
  ])('is the one of the standard at %s', (at, code, step) => {
    expect(findTotpStep(secret, code, instant(at))).toBe(step);
  });

  test('is taken half a minute too early and too late, and not a whole minute', () => {
    const at = (second: string) => instant(`2005-03-18T01:5${second}.000Z`);
    expect(findTotpStep(secret, '081804', at('7:59'))).toBe(37_037_036);
    expect(findTotpStep(secret, '081804', at('8:59'))).toBe(37_037_036);
    expect(findTotpStep(secret, '081804', at('9:00'))).toBeUndefined();
    expect(findTotpStep(secret, '081804', at('7:29'))).toBeUndefined();
  });

  test('is six digits and nothing else', () => {
    for (const typed of ['', '28708', '2870822', '28708a', '２８７０８２', ' 287082']) {
      expect(findTotpStep(secret, typed, instant('1970-01-01T00:00:59.000Z'))).toBeUndefined();
    }
  });

  test('has a secret of 160 bits, told to an app by its address', () => {
    const made = newTotpSecret();
    expect(made).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(made);
    expect(totpAddress(secret, 'ingrid@nordlys.example')).toBe(
      `otpauth://totp/Takt:ingrid%40nordlys.example?issuer=Takt&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
    );
  });
});

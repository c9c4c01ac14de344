import { Secret, TOTP } from 'otpauth';
import type { Instant } from '../../domain/kernel/index.ts';

const period = 30;
const digits = 6;

/** A new secret of twenty random bytes as people type it into their app: 32 letters and digits (RFC 4226, section 4, asks for at least sixteen bytes). */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the QR code says: `otpauth://totp/Takt:ingrid%40nordlys.example?issuer=Takt&secret=…`. */
export function totpAddress(secret: string, account: string): string {
  return totp(secret, account).toString();
}

/**
 * The step of thirty seconds that a code belongs to (RFC 6238): this one, the one before or the one after, since no clock is right; undefined for a code of
 * no such step. Whoever takes a code remembers its step, and takes none that is not later.
 */
export function findTotpStep(secret: string, code: string, now: Instant): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const timestamp = Date.parse(now);
  const delta = totp(secret, '').validate({ token: code, timestamp, window: 1 });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / period) + delta;
}

function totp(secret: string, label: string): TOTP {
  return new TOTP({ issuer: 'Takt', label, algorithm: 'SHA1', digits, period, secret: Secret.fromBase32(secret) });
}

import { formatNumber } from '../../../texts/format-money.ts';
import type { Formats } from '../../words/use-formats.ts';

/** A sum in its own currency: `1 490,00 kr`, `−80,00 EUR`. */
export function writeAmount(minor: number, currency: string, formats: Pick<Formats, 'kroner' | 'language'>): string {
  if (currency === 'NOK') return formats.kroner(minor);
  const whole = formatNumber(Math.trunc(Math.abs(minor) / 100), formats.language);
  const rest = String(Math.abs(minor) % 100).padStart(2, '0');
  return `${minor < 0 ? '−' : ''}${whole}${formats.language === 'nb' ? ',' : '.'}${rest}\u00a0${currency}`.replaceAll(
    ' ',
    '\u00a0',
  );
}

/** `1234 56 78903`; an IBAN in fours. */
export function writeAccount(account: string): string {
  if (/^\d{11}$/.test(account)) return `${account.slice(0, 4)}\u00a0${account.slice(4, 6)}\u00a0${account.slice(6)}`;
  return account.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1\u00a0');
}

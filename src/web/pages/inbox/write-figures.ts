import type { Formats } from '../../words/use-formats.ts';

/** A sum in its own currency: `1 490,00 kr`, `−80,00 EUR`; in English `EUR 80.00`. */
export function writeAmount(minor: number, currency: string, formats: Pick<Formats, 'kroner'>): string {
  const kroner = formats.kroner(minor);
  return currency === 'NOK' ? kroner : kroner.replace(/kr|NOK/, currency);
}

/** `1234 56 78903`; an IBAN in fours. */
export function writeAccount(account: string): string {
  if (/^\d{11}$/.test(account)) return `${account.slice(0, 4)}\u00a0${account.slice(4, 6)}\u00a0${account.slice(6)}`;
  return account.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1\u00a0');
}

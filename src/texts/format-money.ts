import { assert, type Ore } from '../domain/kernel/index.ts';
import type { Language } from './language.ts';

/**
 * A sum inside a sentence: `kr 1 250`, `NOK 1,250`; øre only where there are any: `kr 937,50`.
 * Ordinary spaces; `keepTogether` makes them no-break ones where lines are broken.
 */
export function formatKroner(amount: Ore, language: Language): string {
  const figures = figuresOf(amount, language, amount % 100 !== 0);
  return language === 'nb' ? `kr ${figures}` : `NOK ${figures}`;
}

/** A sum without VAT inside a sentence: `kr 1 250 + mva.`, `NOK 1,250 + VAT`. */
export function formatKronerPlusVat(amount: Ore, language: Language): string {
  return `${formatKroner(amount, language)} ${language === 'nb' ? '+ mva.' : '+ VAT'}`;
}

/** A sum inside a sentence that is checked, always with øre: `kr 1 250,00`, `NOK 1,250.00`. */
export function formatExactKroner(amount: Ore, language: Language): string {
  return `${language === 'nb' ? 'kr' : 'NOK'} ${figuresOf(amount, language, true)}`;
}

/** A sum in a table, always with øre: `3 750,00 kr`, `NOK 3,750.00`. */
export function formatTableAmount(amount: Ore, language: Language): string {
  const figures = figuresOf(amount, language, true);
  return language === 'nb' ? `${figures} kr` : `NOK ${figures}`;
}

/** A share in basis points: `25 %`, `12,5 %`, `12.5%`. */
export function formatShare(basisPoints: number, language: Language): string {
  return language === 'nb' ? `${formatNumber(basisPoints / 100, 'nb')} %` : `${formatNumber(basisPoints / 100, 'en')}%`;
}

/** A number with the decimals it has: `2,3`, `2.3`. */
export function formatNumber(value: number, language: Language): string {
  return language === 'nb' ? `${value}`.replace('.', ',') : `${value}`;
}

function figuresOf(amount: Ore, language: Language, withOre: boolean): string {
  assert(amount >= 0, `a sum below zero: ${amount}`);
  const kroner = `${Math.floor(amount / 100)}`.replaceAll(/\B(?=(\d{3})+$)/g, language === 'nb' ? ' ' : ',');
  if (!withOre) return kroner;
  return `${kroner}${language === 'nb' ? ',' : '.'}${`${amount % 100}`.padStart(2, '0')}`;
}

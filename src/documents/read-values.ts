import { isCalendarDate, type CalendarDate } from '../domain/kernel/index.ts';

/** How many decimals a currency has, where it is not two. Source: ISO 4217, list one. */
const decimals: Readonly<Record<string, number>> = { ISK: 0, JPY: 0, KRW: 0, CLP: 0, VND: 0, BHD: 3, KWD: 3, TND: 3 };

/** A decimal number of data, `-1234.5`, in minor units of its currency; what is more exact is rounded away from zero. Undefined for anything else. */
export function minorOf(text: string | undefined, currency = 'NOK'): number | undefined {
  const match = /^([+-]?)(\d{0,15})(?:\.(\d*))?$/.exec(text?.trim() ?? '');
  if (!match || (match[2] === '' && !match[3])) return undefined;
  const places = decimals[currency] ?? 2;
  const fraction = (match[3] ?? '').padEnd(places + 1, '0');
  const minor = Number(`${match[2]}${fraction.slice(0, places)}`) + (fraction[places]! >= '5' ? 1 : 0);
  if (!Number.isSafeInteger(minor)) return undefined;
  return match[1] === '-' && minor !== 0 ? -minor : minor;
}

/** The day of `2026-11-01`, `2026-11-01Z` or `2026-11-01T08:00:00+01:00`. */
export function dayOf(text: string | undefined): CalendarDate | undefined {
  const day = text?.trim().slice(0, 10);
  return day !== undefined && isCalendarDate(day) ? day : undefined;
}

/** An organisation number as data states it: nine digits, whether or not its check digit holds; that is for the checks to say. */
export function orgnrOf(text: string | undefined): string | undefined {
  return /^(?:NO)?\s?(\d{3}\s?\d{3}\s?\d{3})\s?(?:MVA)?$/i.exec(text?.trim() ?? '')?.[1]?.replaceAll(/\s/g, '');
}

/** Without the fields that are undefined: an absent field and an undefined one are not the same in what is stored. */
export function known<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as ReturnType<
    typeof known<T>
  >;
}

import {
  isCalendarDate,
  isTimeOfDay,
  type CalendarDate,
  type Ore,
  type TimeOfDay,
} from '../../../../domain/kernel/index.ts';
import type { MonthDay } from '../../../../domain/agreement/index.ts';
import { formatMonth } from '../../../../texts/format-date.ts';
import { languages } from '../../../../texts/language.ts';
import { readDate } from '../../../design/read-date.ts';
import { amountOreMax } from '../edit/limits.ts';

/** How a value is written in a field and read again; what cannot be read is `undefined`, never some other value. */
export interface Typed<Value> {
  write: (value: Value) => string;
  read: (text: string) => { value: Value } | undefined;
}

/** A field that may be left empty. */
export function optional<Value>({ write, read }: Typed<Value>): Typed<Value | undefined> {
  return {
    write: (value) => (value === undefined ? '' : write(value)),
    read: (text) => (text.trim() === '' ? { value: undefined } : read(text)),
  };
}

export function wholeNumber([least, most]: readonly [number, number]): Typed<number> {
  return {
    write: String,
    read: (text) => {
      const plain = text.trim().replace(/^−/, '-');
      if (!/^-?\d{1,7}$/.test(plain)) return undefined;
      const value = Number(plain);
      return value >= least && value <= most ? { value } : undefined;
    },
  };
}

/** `1 250`, `937,50`, `kr 1 250`, `1.250,00`: øre only where there are any. */
export const kroner: Typed<Ore> = {
  write: (amount) => {
    const whole = String(Math.floor(amount / 100)).replaceAll(/\B(?=(\d{3})+$)/g, '\u00a0');
    return amount % 100 === 0 ? whole : `${whole},${String(amount % 100).padStart(2, '0')}`;
  },
  read: (text) => {
    const plain = text.replaceAll(/kr|nok|[\s\u00a0]/gi, '');
    const found = /^(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:[.,](\d{1,2}))?$/.exec(plain);
    if (!found) return undefined;
    const value = Number(found[1]!.replaceAll('.', '')) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
    return value <= amountOreMax ? { value: value as Ore } : undefined;
  },
};

/** Percent with at most two decimals, kept in basis points. */
export function percent([least, most]: readonly [number, number]): Typed<number> {
  return {
    write: (basisPoints) => String(basisPoints / 100).replace('.', ','),
    read: (text) => {
      const found = /^(\d{1,4})(?:[.,](\d{1,2}))?$/.exec(text.replaceAll(/[\s\u00a0%]/g, ''));
      if (!found) return undefined;
      const value = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
      return value >= least && value <= most ? { value } : undefined;
    },
  };
}

/** Lengths of periods in months: `4, 4, 3, 1`. */
export const monthLengths: Typed<readonly number[]> = {
  write: (lengths) => lengths.join(', '),
  read: (text) => {
    const lengths = text.split(/[,;+\s]+/).filter((part) => part !== '');
    const all = lengths.map((part) => wholeNumber([1, 12]).read(part)?.value);
    return all.length >= 1 && all.length <= 12 && isWhole(all) ? { value: all } : undefined;
  },
};

/** A day that comes back every year: `30. mai`; reads `30.5`, `30. mai` and `05-30` too. */
export const monthDay: Typed<MonthDay> = {
  write: (day) => `${Number(day.slice(3))}. ${formatMonth(Number(day.slice(0, 2)), 'nb').slice(0, 3)}.`,
  read: (text) => {
    const written = text.trim().toLowerCase();
    const [, month, day] = /^(\d{2})-(\d{2})$/.exec(written) ?? [];
    if (month !== undefined && day !== undefined) return dayOfYear(Number(month), Number(day));
    const found = /^(\d{1,2})[. /]\s*(\d{1,2}|\p{L}{3,9})\.?$/u.exec(written);
    if (!found) return undefined;
    return dayOfYear(/\d/.test(found[2]!) ? Number(found[2]) : monthNamed(found[2]!), Number(found[1]));
  },
};

export const monthDays: Typed<readonly MonthDay[]> = {
  write: (days) => days.map((day) => monthDay.write(day)).join(', '),
  read: (text) => {
    const parts = text.split(/[,;]/).filter((part) => part.trim() !== '');
    const all = parts.map((part) => monthDay.read(part)?.value);
    return all.length >= 1 && all.length <= 53 && isWhole(all) ? { value: all } : undefined;
  },
};

/** A day of one year or of every year, for a date that differs. */
export function anyDay(today: CalendarDate): Typed<MonthDay | CalendarDate> {
  const whole = calendarDay(today);
  return {
    write: (day) => (isCalendarDate(day) ? whole.write(day) : monthDay.write(day)),
    read: (text) => monthDay.read(text) ?? whole.read(text),
  };
}

export function calendarDay(today: CalendarDate): Typed<CalendarDate> {
  return {
    write: (date) => `${Number(date.slice(8))}.${Number(date.slice(5, 7))}.${date.slice(0, 4)}`,
    read: (text) => {
      const value = readDate(text, today);
      return value === undefined ? undefined : { value };
    },
  };
}

export const clock: Typed<TimeOfDay> = {
  write: (time) => time.replace(':', '.'),
  read: (text) => {
    const found = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?$/.exec(text.trim().toLowerCase());
    const time = found ? `${found[1]!.padStart(2, '0')}:${found[2] ?? '00'}` : '';
    return isTimeOfDay(time) ? { value: time } : undefined;
  },
};

export const properName: Typed<string> = {
  write: (name) => name,
  read: (text) => {
    const name = text.trim();
    return name.length >= 1 && name.length <= 100 ? { value: name } : undefined;
  },
};

/** Names of persons, parted by commas. */
export const personNames: Typed<readonly string[]> = {
  write: (names) => names.join(', '),
  read: (text) => {
    const names = text.split(/[,;]/).map((name) => name.trim());
    const all = names.filter((name) => name !== '');
    const fits = all.length >= 1 && all.length <= 20 && all.every((name) => name.length <= 100);
    return fits ? { value: all } : undefined;
  },
};

export const keyName: Typed<string> = {
  write: (key) => key,
  read: (text) => (/^[a-z0-9][a-z0-9-]{0,59}$/.test(text.trim()) ? { value: text.trim() } : undefined),
};

function isWhole<Value>(list: readonly (Value | undefined)[]): list is readonly Value[] {
  return list.every((each) => each !== undefined);
}

function dayOfYear(month: number, day: number): { value: MonthDay } | undefined {
  const value = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  // A leap year has every day that any year has.
  return isCalendarDate(`2024-${value}`) ? { value } : undefined;
}

function monthNamed(name: string): number {
  const short = name.slice(0, 3);
  for (let month = 1; month <= 12; month += 1) {
    if (languages.some((language) => formatMonth(month, language).toLowerCase().startsWith(short))) return month;
  }
  return 0;
}

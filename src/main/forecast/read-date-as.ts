import { isCalendarDate, type CalendarDate } from '../../domain/kernel/index.ts';

/** Whether a way of writing dates names day, month and year once each, as `YYYY-MM-DD`, `D.M.YYYY` and `M/D/YYYY` do. */
export function isDateFormat(format: string): boolean {
  const letters = format
    .replaceAll(/[^DMY]+/g, ' ')
    .trim()
    .split(' ')
    .sort()
    .join(' ');
  return /^(D|DD) (M|MM) YYYY$/.test(letters) && !/[A-CE-LN-XZa-z0-9]/.test(format);
}

/**
 * Reads a date as the format says: `D` and `M` of one or two digits, `DD` and `MM` of two, `YYYY`; all else stands as it is. A time of day after it is left out.
 * Undefined where it is none, or before 1900. Example: `3/13/2013` as `M/D/YYYY` → 13 March 2013.
 */
export function readDateAs(text: string, format: string): CalendarDate | undefined {
  const pattern = format
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replace('YYYY', String.raw`(?<year>\d{4})`)
    .replace(/MM?/, (found) => String.raw`(?<month>\d{${found === 'MM' ? 2 : '1,2'}})`)
    .replace(/DD?/, (found) => String.raw`(?<day>\d{${found === 'DD' ? 2 : '1,2'}})`);
  const found = new RegExp(String.raw`^${pattern}(?:[T ]\d{1,2}:\d{2}.*)?$`).exec(text)?.groups;
  if (found === undefined) return undefined;
  const written = `${found['year']}-${found['month']!.padStart(2, '0')}-${found['day']!.padStart(2, '0')}`;
  return isCalendarDate(written) ? written : undefined;
}

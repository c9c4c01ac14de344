import type { ClientFacts } from '../../domain/agreement/index.ts';
import { calendarDate, isCalendarDate, type CalendarDate, type Closure } from '../../domain/kernel/index.ts';
import type { Language } from '../../texts/language.ts';
import { readFactsText } from '../../terms-file/terms-text.ts';
import { type CommandArguments, UsageError } from '../command.ts';
import { readWritten, type FileFault } from './read-written.ts';

export function readLanguage({ values }: CommandArguments): Language {
  const language = values['lang'] ?? 'nb';
  if (language !== 'nb' && language !== 'en') throw new UsageError('--lang is nb or en.');
  return language;
}

/** A day such as 2026-11-20; undefined where the option was left out. */
export function readDayOption({ values }: CommandArguments, name: string): CalendarDate | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  if (typeof text !== 'string' || !isCalendarDate(text))
    throw new UsageError(`--${name} is a day, such as 2026-11-20.`);
  return calendarDate(text);
}

/** The file of --facts; nothing is known where it was left out. */
export function readFactsOption({ values }: CommandArguments): { read: ClientFacts } | { faults: FileFault[] } {
  const file = values['facts'];
  return typeof file === 'string' ? readWritten(file, readFactsText) : { read: {} };
}

/** The spans of --closed, as `2026-12-24/2027-01-03`; a single day stands alone. */
export function readClosedOption({ values }: CommandArguments): Closure[] {
  const spans = values['closed'];
  return (Array.isArray(spans) ? (spans as readonly string[]) : []).map((text) => {
    const [from = '', to = from] = text.split('/');
    if (!isCalendarDate(from) || !isCalendarDate(to) || to < from)
      throw new UsageError('--closed is a span of days, such as 2026-12-24/2027-01-03.');
    return { fromOn: from, toOn: to };
  });
}

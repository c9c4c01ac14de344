import type { ClientFacts } from '../../domain/agreement/index.ts';
import { calendarDate, isCalendarDate, type CalendarDate } from '../../domain/kernel/index.ts';
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

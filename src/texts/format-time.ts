import type { TimeOfDay } from '../domain/kernel/index.ts';
import type { Language } from './language.ts';

/** The bare clock time, `09.12`, as it is written in both languages. */
export function formatClock(time: TimeOfDay): string {
  return time.replace(':', '.');
}

/** `kl. 09.12`, `at 09.12`. */
export function formatTime(time: TimeOfDay, language: Language): string {
  return `${language === 'nb' ? 'kl.' : 'at'} ${formatClock(time)}`;
}

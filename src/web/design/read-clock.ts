import { isTimeOfDay, type TimeOfDay } from '../../domain/kernel/index.ts';

/**
 * Reads a time of day as people write it: `8`, `08.30`, `8:30`, `0830`, `kl. 8`. Undefined for anything else, also for what no clock shows.
 * Example: `8.30` → `08:30`; `24` and `8.5` → undefined.
 */
export function readClock(text: string): TimeOfDay | undefined {
  const written = text
    .trim()
    .toLowerCase()
    .replace(/^(kl\.?|at) ?/, '');
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[.:,]?(\d{2}))?$/.exec(written) ?? [];
  const time = `${(hour ?? '').padStart(2, '0')}:${minute}`;
  return hour !== undefined && isTimeOfDay(time) ? time : undefined;
}

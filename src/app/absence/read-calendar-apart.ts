import type { ReadEvents } from '../../calendar/read-events.ts';
import type { DayRange } from '../../domain/meeting/index.ts';
import { runApart } from '../run-apart.ts';

export interface ReadCalendarTask {
  text: string;
  zone: string;
  window: DayRange;
}

export interface ReadCalendarSaid {
  read: ReadEvents | 'not-a-calendar';
}

export type ReadCalendar = (task: ReadCalendarTask) => Promise<ReadEvents | { fault: 'not-a-calendar' | 'too-heavy' }>;

const program = new URL('./read-calendar.child.ts', import.meta.url);
/** Five megabytes of entries take less than half of it. */
const memoryMb = 512;
/** Days of absence of fourteen months; what has more is no calendar of a person. */
const eventsMax = 1000;

/**
 * Reads a calendar in a process of its own: it is somebody else's text, and a rule in it can ask for days that never come. `too-heavy` where it takes more than its time or memory.
 */
export function calendarReader({ timeoutMs = 10_000 }: { timeoutMs?: number } = {}): ReadCalendar {
  return async (task) => {
    try {
      return await runApart<ReadCalendarSaid, Awaited<ReturnType<ReadCalendar>>>(
        { program, task, memoryMb, timeoutMs },
        async ({ read }) => ({ found: judge(read) }),
      );
    } catch {
      return { fault: 'too-heavy' };
    }
  };
}

function judge(read: ReadCalendarSaid['read']): Awaited<ReturnType<ReadCalendar>> {
  if (read === 'not-a-calendar') return { fault: read };
  return read.events.length > eventsMax ? { fault: 'too-heavy' } : read;
}

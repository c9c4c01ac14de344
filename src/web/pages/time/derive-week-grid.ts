import { addDays, type CalendarDate } from '../../../domain/kernel/index.ts';
import type { TimeWeek } from '../../../http/contract/time.ts';

export interface GridRow {
  clientId: string | null;
  clientName: string | null;
  /** Minutes of each day from Monday. */
  days: number[];
  sum: number;
}

export interface WeekGrid {
  days: readonly CalendarDate[];
  /** By name. */
  clients: readonly GridRow[];
  /** The office's own time; undefined where there is none. */
  internal: GridRow | undefined;
  sums: number[];
  sum: number;
}

/** A week's entries by client and day, internal time apart. */
export function deriveWeekGrid({ fromOn, entries }: Pick<TimeWeek, 'fromOn' | 'entries'>): WeekGrid {
  const days = Array.from({ length: 7 }, (_, index) => addDays(fromOn, index));
  const rows = [...Map.groupBy(entries, ({ clientId }) => clientId).values()].map((own): GridRow => {
    const perDay = days.map((on) => sumOf(own.filter(({ workedOn }) => workedOn === on)));
    return { clientId: own[0]!.clientId, clientName: own[0]!.clientName, days: perDay, sum: sumOf(own) };
  });
  return {
    days,
    clients: rows
      .filter(({ clientId }) => clientId !== null)
      .toSorted((a, b) => (a.clientName ?? '').localeCompare(b.clientName ?? '', 'nb')),
    internal: rows.find(({ clientId }) => clientId === null),
    sums: days.map((on) => sumOf(entries.filter(({ workedOn }) => workedOn === on))),
    sum: sumOf(entries),
  };
}

function sumOf(entries: readonly { minutes: number }[]): number {
  return entries.reduce((sum, { minutes }) => sum + minutes, 0);
}

import { sql } from 'kysely';
import type { ImportFault } from '../../domain/import/index.ts';
import { earliest, latest, type CalendarDate } from '../../domain/kernel/index.ts';
import { readTimeRow, type ReadTime } from '../../domain/time/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { daySpan } from '../time/day-span.ts';
import { loadTimeReading } from './load-time-reading.ts';
import type { TypedTimeRow } from './read-time-table.ts';

export interface CheckedTimeRow extends TypedTimeRow {
  faults: readonly ImportFault[];
  /** Absent where there is a fault. */
  time?: ReadTime;
}

/**
 * Reads every line and compares it with what stands here: a line that was brought in before is told of, as often as it was, so that the same file twice
 * adds nothing while two like lines in one file are both kept. Nobody has more time on a day than it has.
 */
export async function checkTimeRows(scope: OfficeScope, rows: readonly TypedTimeRow[]): Promise<CheckedTimeRow[]> {
  const reading = await loadTimeReading(scope);
  const read = rows.map((row) => ({ row, result: readTimeRow(row.values, reading) }));
  const known = await loadKnown(
    scope,
    read.flatMap(({ result }) => ('time' in result ? [result.time.workedOn] : [])),
  );
  return read.map(({ row, result }) => {
    if ('faults' in result) return { ...row, faults: result.faults };
    const fault = findFault(result.time, row, known, scope.zone);
    return fault ? { ...row, faults: [fault] } : { ...row, faults: [], time: result.time };
  });
}

interface Known {
  /** How often a line was brought in before, by all that it says. */
  lines: Map<string, number>;
  /** What a person has on a day, by both. */
  minutes: Map<string, number>;
}

function findFault(time: ReadTime, { values }: TypedTimeRow, known: Known, zone: string): ImportFault | undefined {
  const key = keyOf(time);
  const before = known.lines.get(key) ?? 0;
  if (before > 0) {
    known.lines.set(key, before - 1);
    return { field: 'on', code: 'import.time-known', details: {} };
  }
  const day = `${time.staffId} ${time.workedOn}`;
  const minutes = (known.minutes.get(day) ?? 0) + time.minutes;
  if (minutes > daySpan(time.workedOn, zone).minutes) {
    return { field: values.hours === '' ? 'minutes' : 'hours', code: 'import.day-over', details: {} };
  }
  known.minutes.set(day, minutes);
  return undefined;
}

type KeyFacts = Pick<ReadTime, 'staffId' | 'clientId' | 'workedOn' | 'minutes' | 'words'> & { work: string };

function keyOf({ staffId, clientId, workedOn, minutes, work, words }: KeyFacts): string {
  return JSON.stringify([staffId, clientId, workedOn, minutes, work, words]);
}

async function loadKnown(scope: OfficeScope, days: readonly CalendarDate[]): Promise<Known> {
  const [first, ...others] = days;
  if (first === undefined) return { lines: new Map(), minutes: new Map() };
  const { rows } = await sql<KeyFacts & { imported: boolean }>`
    select staff_id as "staffId", client_id as "clientId", worked_on as "workedOn", minutes, work, words,
      import_id is not null as imported
    from time_entry where office_id = ${scope.officeId}
      and worked_on between ${earliest(first, ...others)} and ${latest(first, ...others)}`.execute(scope.trx);
  const known: Known = { lines: new Map(), minutes: new Map() };
  for (const row of rows) {
    const day = `${row.staffId} ${row.workedOn}`;
    known.minutes.set(day, (known.minutes.get(day) ?? 0) + row.minutes);
    if (row.imported) known.lines.set(keyOf(row), (known.lines.get(keyOf(row)) ?? 0) + 1);
  }
  return known;
}

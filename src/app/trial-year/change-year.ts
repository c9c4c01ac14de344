import { decideYear, endOfYear, type YearAct, type YearRefusal } from '../../domain/trial-year/index.ts';
import type { RecordData, RecordKind } from '../../domain/record/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { closeTasks } from '../task/open-tasks.ts';
import { findYearToChange, type StoredYear } from './find-year.ts';
import { saveYear } from './save-year.ts';
import { yearTaskKeys } from './year-task-keys.ts';

export type YearChangeRefusal = { refused: 'not-found' | 'course-not-open' | 'year-none' | YearRefusal };

/** Pauses the year from today, takes it up again, or stops it. What it asked of a person is asked again by the sweep where it still holds. */
export async function changeYear(
  scope: OfficeScope,
  clientId: string,
  act: Exclude<YearAct, { act: 'end' }>,
): Promise<{ changed: true } | YearChangeRefusal> {
  const found = await findYearToChange(scope, clientId);
  if ('refused' in found) return found;
  const refused = await carryOut(scope, found.stored, act);
  return refused ?? { changed: true };
}

/**
 * The joint review ends the year, in its own transaction and before it writes to any record: nothing else does, so that the end is not forgotten. Every task
 * of the year closes with it.
 */
export async function endYear(scope: OfficeScope, clientId: string): Promise<{ ended: true } | YearChangeRefusal> {
  const found = await findYearToChange(scope, clientId);
  if ('refused' in found) return found;
  const refused = await carryOut(scope, found.stored, { act: 'end' });
  return refused ?? { ended: true };
}

async function carryOut(
  scope: OfficeScope,
  { id, clientId, year }: StoredYear,
  act: YearAct,
): Promise<{ refused: YearRefusal } | undefined> {
  const changed = decideYear(year, act, scope.today);
  if ('refused' in changed) return changed;
  await saveYear(scope, id, changed);
  const event = eventOf(act);
  await appendRecord(scope, [
    {
      ...event,
      clientId,
      data: { year: id, ...event.data, ...(act.act === 'end' ? {} : { lastOn: endOfYear(changed) }) },
    },
  ]);
  await closeTasks(scope, yearTaskKeys(id));
  return undefined;
}

/** Why a year is paused may be somebody's health: like all reasons it lies beside the record, where it can be erased. */
function eventOf(act: YearAct): { kind: RecordKind; data?: RecordData; words?: Record<string, string> } {
  switch (act.act) {
    case 'pause':
      return { kind: 'year-paused', data: { resumeOn: act.resumeOn }, words: { pause: act.reason } };
    case 'resume':
      return { kind: 'year-resumed' };
    case 'stop':
      return { kind: 'year-stopped', words: { reason: act.reason.trim() } };
    case 'end':
      return { kind: 'year-ended' };
  }
}

import type { PersonForesight } from '../../domain/weekend/index.ts';
import { dateInZone, secondsBetween } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { isUnderWay } from './ask-foresight.ts';
import { readGrounds } from './read-grounds.ts';

/** The day goes on, and what is left of it gets less: what is older than this is asked for anew. */
const freshSeconds = 3600;

/** What was worked out last, and how things stand with it. */
export interface Foresight {
  /** Null before the first time. */
  countedAt: OfficeScope['now'] | null;
  /** Something has happened since, or it is another day. */
  stale: boolean;
  /** How much is done of what is being worked out, from 0 to 1; null where nothing is. */
  counting: number | null;
  foreseen: readonly PersonForesight[];
}

export async function loadForesight(scope: OfficeScope): Promise<Foresight> {
  const kept = await scope.trx
    .selectFrom('weekend_foresight')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .executeTakeFirst();
  if (kept === undefined) return { countedAt: null, stale: true, counting: null, foreseen: [] };
  return {
    countedAt: kept.foreseen_at,
    stale: await isStale(scope, kept),
    counting: isUnderWay(scope, kept) ? kept.share : null,
    foreseen: kept.foreseen,
  };
}

async function isStale(
  scope: OfficeScope,
  kept: { foreseen_at: OfficeScope['now'] | null; grounds: string | null },
): Promise<boolean> {
  if (kept.foreseen_at === null) return true;
  if (dateInZone(kept.foreseen_at, scope.zone) !== scope.today) return true;
  if (Math.abs(secondsBetween(kept.foreseen_at, scope.now)) > freshSeconds) return true;
  return kept.grounds !== (await readGrounds(scope));
}

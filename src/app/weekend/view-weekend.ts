import { weekdayOf } from '../../domain/kernel/index.ts';
import type { PersonForesight } from '../../domain/weekend/index.ts';
import type { WeekendView } from '../../http/contract/weekend.ts';
import type { StaffRole } from '../../db/tables.ts';
import { dateInZone, secondsBetween } from '../office-time.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { isUnderWay } from './ask-foresight.ts';
import { countEvents } from './count-events.ts';

/** Calendars and hours are no events: what is older than this is asked for anew. */
const freshSeconds = 3600;
const weekendsShown = 4;

/**
 * What was foreseen of one person's weekends and days: one's own, or anybody's for whoever leads. Clients who have left and jobs that were done since are taken out at once; the
 * figures follow when they are worked out anew.
 */
export async function viewWeekend(
  scope: OfficeScope,
  actor: StaffRole,
  wantedId?: string,
): Promise<WeekendView | { refused: 'not-found' | 'not-allowed' }> {
  const ownId = staffOf(scope);
  const staffId = wantedId ?? ownId;
  const leads = actor === 'owner' || actor === 'manager';
  if (staffId === null || (staffId !== ownId && !leads)) return { refused: 'not-allowed' };
  const staff = await loadStaff(scope);
  const person = staff.find((one) => one.staffId === staffId);
  if (!person) return { refused: 'not-found' };
  const kept = await scope.trx
    .selectFrom('weekend_foresight')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .executeTakeFirst();
  const own = kept?.foreseen.find(({ personId }) => personId === staffId);
  const isCounting = isUnderWay(scope, kept);
  return {
    staffId,
    staffName: person.name,
    countedAt: kept?.foreseen_at ?? null,
    stale: await isStale(scope, kept),
    counting: isCounting ? (kept?.share ?? 0) : null,
    ...(own === undefined ? { weekends: [], days: [] } : await toView(scope, own)),
    people: leads ? staff : staff.filter((one) => one.staffId === ownId),
  };
}

async function isStale(
  scope: OfficeScope,
  kept: { foreseen_at: OfficeScope['now'] | null; foreseen_from: number | null } | undefined,
): Promise<boolean> {
  if (kept === undefined || kept.foreseen_at === null) return true;
  if (dateInZone(kept.foreseen_at, scope.zone) !== scope.today) return true;
  if (Math.abs(secondsBetween(kept.foreseen_at, scope.now)) > freshSeconds) return true;
  return kept.foreseen_from !== (await countEvents(scope));
}

async function loadStaff(scope: OfficeScope): Promise<WeekendView['people']> {
  return scope.trx
    .selectFrom('staff')
    .select(['id as staffId', 'name'])
    .where('office_id', '=', scope.officeId)
    .where('active', '=', true)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

async function toView(
  scope: OfficeScope,
  { weekends, days }: PersonForesight,
): Promise<Pick<WeekendView, 'weekends' | 'days'>> {
  const ids = [
    ...weekends.flatMap(({ clients }) => clients.map(({ clientId }) => clientId)),
    ...days.flatMap(({ work }) => work.map(({ clientId }) => clientId)),
  ];
  const names = await loadNames(scope, ids);
  const done = await loadDoneKeys(scope, ids);
  const isOver = ({ saturdayOn }: { saturdayOn: string }): boolean =>
    saturdayOn < scope.today && weekdayOf(scope.today) < 6;
  return {
    weekends: weekends
      .filter((weekend) => !isOver(weekend))
      .slice(0, weekendsShown)
      .map(({ saturdayOn, known, lost, minutes, evenings, clients }) => ({
        saturdayOn,
        known,
        lost,
        minutes,
        evenings,
        clients: clients.flatMap((client) => {
          const name = names.get(client.clientId);
          return name === undefined ? [] : [{ ...client, name }];
        }),
      })),
    days: days
      .filter(({ on }) => on >= scope.today)
      .map(({ on, roomMinutes, work }) => ({
        on,
        roomMinutes,
        work: work.flatMap((piece) => {
          const clientName = names.get(piece.clientId);
          if (clientName === undefined || done.has(`${piece.clientId} ${piece.jobKey}`)) return [];
          return [{ ...piece, clientName }];
        }),
      })),
  };
}

async function loadNames(scope: OfficeScope, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await scope.trx
    .selectFrom('client')
    .select(['id', 'name'])
    .where('office_id', '=', scope.officeId)
    .where('active', '=', true)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function loadDoneKeys(scope: OfficeScope, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await scope.trx
    .selectFrom('job')
    .select(['client_id', 'job_key'])
    .where('office_id', '=', scope.officeId)
    .where('client_id', 'in', [...new Set(ids)])
    .execute();
  return new Set(rows.map((row) => `${row.client_id} ${row.job_key}`));
}

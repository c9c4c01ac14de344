import { weekdayOf } from '../../domain/kernel/index.ts';
import type { AdvisedStep, PersonForesight } from '../../domain/weekend/index.ts';
import type { Advised, WeekendView } from '../../http/contract/weekend.ts';
import type { StaffRole } from '../../db/tables.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { viewOvertime } from '../overtime/view-overtime.ts';
import { isLeading } from '../staff/is-leading.ts';
import { layOutNow, loadChosenDays } from './load-chosen-days.ts';
import { loadForesight } from './load-foresight.ts';
import { loadClientNames, loadStaffNames } from './load-names.ts';

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
  const leads = isLeading(actor);
  if (staffId === null || (staffId !== ownId && !leads)) return { refused: 'not-allowed' };
  const staff = await loadStaffNames(scope);
  const person = staff.find((one) => one.staffId === staffId);
  if (!person) return { refused: 'not-found' };
  const { foreseen, ...state } = await loadForesight(scope);
  const own = foreseen.find(({ personId }) => personId === staffId);
  return {
    staffId,
    staffName: person.name,
    ...state,
    ...(own === undefined ? nothingForeseen : await toView(scope, own, staff)),
    overtime: await viewOvertime(scope, staffId),
    people: leads ? staff : staff.filter((one) => one.staffId === ownId),
  };
}

const nothingForeseen = { weekends: [], days: [], moves: { choices: [], later: [], lapsed: [] } };

async function toView(
  scope: OfficeScope,
  foreseen: PersonForesight,
  people: WeekendView['people'],
): Promise<Pick<WeekendView, 'weekends' | 'days' | 'moves'>> {
  const { weekends } = foreseen;
  const { days, choices, later, lapsed } = layOutNow(foreseen, await loadChosenDays(scope), scope.today);
  const ids = [
    ...[...later, ...lapsed].map(({ clientId }) => clientId),
    ...weekends.flatMap(({ clients }) => clients.map(({ clientId }) => clientId)),
    ...weekends.flatMap(({ advice }) => advice.map((step) => step.advice.clientId)),
    ...days.flatMap(({ work }) => work.map(({ clientId }) => clientId)),
  ];
  const names = await loadClientNames(scope, ids);
  const done = await loadDoneKeys(scope, ids);
  /** What stands on a day: nothing of whoever has left, nor what was done since. */
  const named = <T extends { clientId: string; jobKey: string }>(job: T): (T & { clientName: string })[] => {
    const clientName = names.get(job.clientId);
    return clientName === undefined || done.has(`${job.clientId} ${job.jobKey}`) ? [] : [{ ...job, clientName }];
  };
  const isOver = ({ saturdayOn }: { saturdayOn: string }): boolean =>
    saturdayOn < scope.today && weekdayOf(scope.today) < 6;
  return {
    weekends: weekends
      .filter((weekend) => !isOver(weekend))
      .slice(0, weekendsShown)
      .map(({ saturdayOn, known, lost, minutes, evenings, clients, advice }) => ({
        saturdayOn,
        known,
        lost,
        minutes,
        evenings,
        clients: clients.flatMap((client) => {
          const name = names.get(client.clientId);
          return name === undefined ? [] : [{ ...client, name }];
        }),
        advice: advice.flatMap((step) => toAdvised(step, names, people)),
      })),
    days: days
      .filter(({ on }) => on >= scope.today)
      .map(({ on, roomMinutes, work }) => ({
        on,
        roomMinutes,
        work: work.flatMap(named),
      })),
    moves: { choices: [...choices], later: later.flatMap(named), lapsed: lapsed.flatMap(named) },
  };
}

/** Nothing is advised of whoever has left. */
function toAdvised(
  { advice, after: { lost, minutes: left }, savesMinutes }: AdvisedStep,
  names: ReadonlyMap<string, string>,
  people: WeekendView['people'],
): Advised[] {
  const { clientId } = advice;
  const clientName = names.get(clientId);
  if (clientName === undefined) return [];
  // Figures that were kept by an older version say nothing of what is saved.
  const common = { clientId, clientName, after: { lost, minutes: left }, savesMinutes: savesMinutes ?? 0 };
  if (advice.of === 'ask') {
    return [{ of: 'ask', ...common, way: advice.way, dutyKey: advice.dutyKey, dueOn: advice.dueOn }];
  }
  const { jobKey, kind, minutes, toPersonId } = advice;
  const toName = people.find(({ staffId }) => staffId === toPersonId)?.name;
  return toName === undefined ? [] : [{ of: 'give', ...common, jobKey, kind, minutes, toStaffId: toPersonId, toName }];
}

async function loadDoneKeys(scope: OfficeScope, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await scope.trx
    .selectFrom('job')
    .select(['client_id', 'job_key'])
    .where('office_id', '=', scope.officeId)
    .where('client_id', 'in', [...new Set(ids)])
    .where('done_on', 'is not', null)
    .execute();
  return new Set(rows.map((row) => `${row.client_id} ${row.job_key}`));
}

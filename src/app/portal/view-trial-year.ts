import { sql } from 'kysely';
import type { Language } from '../../db/tables.ts';
import { deriveMilestones, endOfYear } from '../../domain/trial-year/index.ts';
import type { PortalYear } from '../../http/contract/trial-year.ts';
import { statusInWords } from '../../texts/trial-year/status-in-words.ts';
import { personOf, type OfficeScope } from '../office/office-scope.ts';
import { findYearOfClient, type StoredYear } from '../trial-year/find-year.ts';
import { loadYearClosures } from '../trial-year/load-year-closures.ts';
import { loadYearStatus } from '../trial-year/load-year-status.ts';
import { resumeOnOf, viewTarget, viewText } from '../trial-year/view-year.ts';
import type { Acting } from './find-acting-for.ts';

/** What the client sees of its own: the office's own tasks are the office's. */
const shown: ReadonlySet<string> = new Set(['first-status', 'second-status', 'third-status', 'review-due']);

/** The year that client and office are in, as whoever answers for the agreement sees it; null for others, and where none runs. */
export async function viewPortalYear(
  scope: OfficeScope,
  { clientId, answersFor }: Acting,
  chosenLanguage: Language | undefined,
): Promise<PortalYear | null> {
  if (!answersFor.includes('agreement')) return null;
  const stored = await findRunningYear(scope, clientId);
  if (!stored) return null;
  const { rows } = await sql<{ language: Language; leadName: string }>`
    select p.language, s.name as "leadName" from person p
    join client c on c.office_id = p.office_id and c.id = ${clientId}
    join staff s on s.office_id = c.office_id and s.id = c.lead_id
    where p.office_id = ${scope.officeId} and p.id = ${personOf(scope)}`.execute(scope.trx);
  const { language, leadName } = rows[0]!;
  const { status, ownDates } = await loadYearStatus(scope, stored);
  const closures = (await loadYearClosures(scope, [clientId]))(clientId);
  const endOn = endOfYear(stored.year);
  return {
    startOn: stored.year.startOn,
    endOn,
    todayOn: scope.today,
    resumeOn: resumeOnOf(stored, scope.today),
    isOver: scope.today > endOn,
    leadName,
    targets: status.targets.map(viewTarget),
    status: viewText(statusInWords(status, ownDates, chosenLanguage ?? language)),
    milestones: deriveMilestones(stored.year, closures)
      .filter(({ milestone }) => shown.has(milestone))
      .map((one) => ({ ...one, isPast: one.on <= scope.today })),
  };
}

/** When a year runs whose page is linked from the first screen: its last day. */
export async function findYearEnd(
  scope: OfficeScope,
  { clientId, answersFor }: Acting,
): Promise<PortalYear['endOn'] | null> {
  if (!answersFor.includes('agreement')) return null;
  const stored = await findRunningYear(scope, clientId);
  return stored ? endOfYear(stored.year) : null;
}

/** The newest year, unless it was stopped or ended, or the talk that it came from was. */
export async function findRunningYear(scope: OfficeScope, clientId: string): Promise<StoredYear | undefined> {
  const stored = await findYearOfClient(scope, clientId);
  if (!stored || stored.year.stopped || stored.year.endedOn !== undefined) return undefined;
  const course = await scope.trx
    .selectFrom('course')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', stored.courseId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return course ? stored : undefined;
}

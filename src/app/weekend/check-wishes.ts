import { addDays } from '../../domain/kernel/index.ts';
import { planDays, type Wishes } from '../../domain/weekend/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

export type WishesRefused = { refused: 'not-found' | 'not-allowed' | 'what-if-days' };

/** What is wished for is about clients of the office, about people who can be asked about, and about days of the plan; undefined where it is. */
export async function checkWishes(
  scope: OfficeScope,
  { onTimeClientIds, goneClientIds, absences, newClients }: Wishes,
  mayAbout: { people: readonly string[]; isLead: boolean },
): Promise<WishesRefused | undefined> {
  const lastOn = addDays(scope.today, planDays);
  const isOfPlan = (on: string): boolean => scope.today <= on && on <= lastOn;
  if (absences.some(({ fromOn, toOn }) => !isOfPlan(fromOn) || !isOfPlan(toOn) || toOn < fromOn))
    return { refused: 'what-if-days' };
  if (newClients && !isOfPlan(newClients.fromOn)) return { refused: 'what-if-days' };
  if (!absences.every(({ personId }) => mayAbout.people.includes(personId)))
    return { refused: mayAbout.isLead ? 'not-found' : 'not-allowed' };
  const ids = [...new Set([...onTimeClientIds, ...goneClientIds])];
  return (await areClients(scope, ids)) ? undefined : { refused: 'not-found' };
}

async function areClients(scope: OfficeScope, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true;
  const found = await scope.trx
    .selectFrom('client')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('active', '=', true)
    .where('id', 'in', ids)
    .execute();
  return found.length === ids.length;
}

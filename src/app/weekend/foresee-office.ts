import { planSettingsDefault } from '../../domain/plan/index.ts';
import type { PersonForesight } from '../../domain/weekend/index.ts';
import { inOfficeScope, type AppContext, type OfficeScope } from '../office/office-scope.ts';
import { readGrounds } from './read-grounds.ts';
import { foreseeApart } from './foresee-apart.ts';
import { loadWorkFacts } from './load-work-facts.ts';

/**
 * Works out the weekends of an office that has asked for it, and keeps what came out. Whoever is killed here leaves what was kept before; asked again it begins anew. Only one
 * is at work for an office at a time: the queue sees to that.
 */
export async function foreseeOffice(context: AppContext, officeId: string): Promise<void> {
  const inScope = <T>(work: (scope: OfficeScope) => Promise<T>): Promise<T> =>
    inOfficeScope(context, officeId, 'takt', work);
  const begun = await inScope(async (scope) =>
    (await isWanted(scope, 0))
      ? { facts: await loadWorkFacts(scope), grounds: await readGrounds(scope), at: scope.now }
      : undefined,
  );
  if (begun === undefined) return;
  const { facts, grounds, at } = begun;
  const people = await foreseeApart({ facts, settings: planSettingsDefault }, (share) =>
    inScope((scope) => isWanted(scope, share)),
  );
  if (people !== undefined) await inScope((scope) => keep(scope, people, grounds, at));
}

/** Says how far one has come; false where nobody wants it any more. */
async function isWanted(scope: OfficeScope, share: number): Promise<boolean> {
  const heard = await scope.trx
    .updateTable('weekend_foresight')
    .set({ share, heard_at: scope.now })
    .where('office_id', '=', scope.officeId)
    .where('asked_at', 'is not', null)
    .executeTakeFirst();
  return heard.numUpdatedRows > 0n;
}

/** What was stopped at the last moment is kept all the same: it is true. */
async function keep(
  scope: OfficeScope,
  people: readonly PersonForesight[],
  grounds: string,
  at: OfficeScope['now'],
): Promise<void> {
  await scope.trx
    .updateTable('weekend_foresight')
    .set({
      asked_at: null,
      share: 0,
      heard_at: null,
      foreseen_at: at,
      grounds,
      foreseen: JSON.stringify(people),
    })
    .where('office_id', '=', scope.officeId)
    .execute();
}

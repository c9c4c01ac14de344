import type { PersonSession } from '../../app/access/find-session.ts';
import { inOfficeScope, type AppContext, type OfficeScope } from '../../app/office/office-scope.ts';
import { checkTargets, type Target } from '../../app/portal/check-targets.ts';
import { findActingFor, type Acting } from '../../app/portal/find-acting-for.ts';
import { accepted } from '../refused.ts';

/** Runs a use case as the client's person who came in, in one transaction of their office. */
export function asPerson<T>(
  context: AppContext,
  { officeId, personId }: Pick<PersonSession, 'officeId' | 'personId'>,
  work: (scope: OfficeScope) => Promise<T>,
): Promise<T> {
  return inOfficeScope(context, officeId, { personId }, work);
}

/** The same for one company, and only for what the person answers for there. */
export function asContact<T>(
  context: AppContext,
  person: Pick<PersonSession, 'officeId' | 'personId'>,
  clientId: string,
  targets: readonly Target[],
  work: (scope: OfficeScope, acting: Acting) => Promise<T>,
): Promise<T> {
  return asPerson(context, person, async (scope) => {
    const acting = accepted(await findActingFor(scope, clientId));
    accepted(await checkTargets(scope, acting, targets));
    return work(scope, acting);
  });
}

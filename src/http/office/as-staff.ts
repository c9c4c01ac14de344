import type { StaffSession } from '../../app/access/find-session.ts';
import { inOfficeScope, type AppContext, type OfficeScope } from '../../app/office/office-scope.ts';

/** Runs a use case as the member of staff who is signed in, in one transaction of their office. */
export function asStaff<T>(
  context: AppContext,
  { officeId, staffId }: Pick<StaffSession, 'officeId' | 'staffId'>,
  work: (scope: OfficeScope) => Promise<T>,
): Promise<T> {
  return inOfficeScope(context, officeId, { staffId }, work);
}

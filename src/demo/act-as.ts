import { inOfficeScope, type Actor, type OfficeScope } from '../app/office/office-scope.ts';
import type { DemoWorld } from './demo-world.ts';

/** Does something in the demo office as one of its people, one of its clients or Takt itself: one transaction, as of a request. */
export async function actAs<T>(world: DemoWorld, actor: Actor, work: (scope: OfficeScope) => Promise<T>): Promise<T> {
  return inOfficeScope(world.context, world.officeId, actor, work);
}

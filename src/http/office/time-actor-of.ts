import type { StaffSession } from '../../app/access/find-session.ts';
import type { TimeActor } from '../../domain/time/index.ts';

/** Who enters time, and whether they may mend what others have entered. */
export function timeActorOf({ staffId, role }: StaffSession): TimeActor {
  return { staffId, leads: role === 'owner' || role === 'manager' };
}

import type { Acted } from '../app/meeting/act-on-meeting.ts';
import type { TimeChosen } from './contract/meetings.ts';
import { accepted } from './refused.ts';

/**
 * A time that is gone is no fault of whoever chose it: the answer says so and holds those that are free now, so that the page needs not ask again. Everything
 * else that cannot be is a problem.
 */
export function toTimeChosen(acted: Acted): TimeChosen {
  if ('refused' in acted && acted.slots !== undefined) {
    const why = acted.refused;
    if (why === 'slot-taken' || why === 'week-full' || why === 'slot-not-offered') {
      return { chosen: false, why, slots: acted.slots };
    }
  }
  accepted(acted);
  return { chosen: true };
}

import { dateInZone } from '../../app/office-time.ts';
import { instant, type CalendarDate } from '../../domain/kernel/index.ts';

/** Today in Norway: commands without a database have no office whose clock they could ask. */
export function readToday(): CalendarDate {
  return dateInZone(instant(new Date().toISOString()), 'Europe/Oslo');
}

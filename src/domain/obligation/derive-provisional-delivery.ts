import type { CalendarDate } from '../kernel/index.ts';
import type { ObligationStatus } from './derive-obligation-status.ts';

/**
 * The day on which a duty counts as delivered if every answer and everything under mending holds; undefined while something essential is missing. The
 * benefit of the doubt is the client's: the count of days stands still while somebody has to look.
 * Example: the receipts came on 3 October, and "it is in the system" was said of the bank statement on the 7th → 7 October.
 */
export function deriveProvisionalDelivery(status: ObligationStatus): CalendarDate | undefined {
  if (status.missingKeys.length > 0) return undefined;
  const days = status.items
    .filter((item) => item.essential)
    .flatMap(({ status: item }) => {
      if (item.status === 'delivered') return [item.deliveredOn];
      if (item.status === 'answered') return [item.answeredOn];
      return item.status === 'returned' ? [item.countsOnIfMended] : [];
    })
    .sort();
  return days.at(-1);
}

import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { Sends } from '../../http/contract/office.ts';
import type { SilenceKey } from '../../texts/words/keys.ts';
import type { ClientToRemind } from './load-recipients.ts';

/** A duty that gives nothing on a day. */
export interface SilentDuty {
  duty: { client: Pick<ClientToRemind, 'id' | 'name'> };
  reason: SilenceKey;
  /** The first day on which that can change by itself, where there is one. */
  on: CalendarDate | null;
}

/** A client has one reason: what a person can do something about comes before what time will settle. */
const order: readonly SilenceKey[] = [
  'sending-stopped',
  'office-closed',
  'no-address',
  'bounced',
  'paused',
  'extension-waiting',
  'answered',
  'not-confirmed-today',
  'later',
  'no-text-message',
  'returned',
  'planned',
  'ladder-done',
  'between-steps',
  'something-arrived',
  'delivered',
  'cancelled',
  'not-yet',
];

/**
 * One reason for each client, the clients of a reason together, in the order above. Who has delivered what falls due about now, and has nothing
 * else open that is near, has delivered: that the next deadline is far off is no news.
 */
export function deriveSilences(duties: readonly SilentDuty[], delivered: ReadonlySet<string>): Sends['silent'] {
  const byClient = new Map<string, SilentDuty>();
  for (const silent of duties) {
    const known = byClient.get(silent.duty.client.id);
    if (known === undefined || isBefore(silent, known)) byClient.set(silent.duty.client.id, silent);
  }
  const byReason = new Map<SilenceKey, Sends['silent'][number]['clients']>(order.map((reason) => [reason, []]));
  for (const { duty, reason, on } of byClient.values()) {
    const { id, name } = duty.client;
    const shown = reason === 'not-yet' && delivered.has(id) ? 'delivered' : reason;
    byReason.get(shown)!.push({ id, name, on });
  }
  return [...byReason]
    .filter(([, clients]) => clients.length > 0)
    .map(([reason, clients]) => ({ reason, clients: clients.sort(compare) }));
}

function isBefore(a: SilentDuty, b: SilentDuty): boolean {
  const places = order.indexOf(a.reason) - order.indexOf(b.reason);
  return places < 0 || (places === 0 && a.on !== null && (b.on === null || a.on < b.on));
}

/** Who comes first is next; then by name as the language sorts it. */
function compare(a: { name: string; on: string | null }, b: { name: string; on: string | null }): number {
  if (a.on !== b.on) return (a.on ?? '9999') < (b.on ?? '9999') ? -1 : 1;
  return a.name.localeCompare(b.name, 'nb');
}

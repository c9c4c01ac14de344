import '../../words/what-if-words.ts';
import { queryOptions } from '@tanstack/react-query';
import { addDays, type CalendarDate } from '../../../domain/kernel/index.ts';
import type { AskedWishes, WhatIfView, WishableView } from '../../../http/contract/what-if.ts';
import { foresightKey } from '../../api/foresight.ts';
import { post, sendRequest } from '../../api/send-request.ts';
import type { AwayWish, WishedFor } from './wishes-place.ts';

export type WishableClient = WishableView['clients'][number];
export type PersonWhatIf = WhatIfView['people'][number];
export type WeekendWhatIf = PersonWhatIf['weekends'][number];
export type Total = PersonWhatIf['now'];
export type Wishes = Omit<AskedWishes, 'asker'>;

const address = '/api/office/weekend/what-if';

export const wishableQuery = queryOptions({
  queryKey: [foresightKey, 'what-if'],
  queryFn: ({ signal }) => sendRequest<WishableView>(address, { signal }),
});

export const askWhatIf = (asked: AskedWishes) => post<WhatIfView>(address, asked);

/** What can be asked of what is wished for: a link may be older than the weeks, and name who has left. */
export function toWishes({ onTime, gone, away, newClients }: WishedFor, wishable: WishableView): Wishes {
  const { fromOn, toOn, people, clients } = wishable;
  const isThere = (clientId: string): boolean => clients.some((client) => client.clientId === clientId);
  const leaving = new Set(gone);
  const within = (on: CalendarDate): boolean => fromOn <= on && on <= toOn;
  return {
    clients: [
      ...onTime
        .filter((id) => isThere(id) && !leaving.has(id))
        .map((clientId) => ({ clientId, as: 'on-time' as const })),
      ...gone.filter(isThere).map((clientId) => ({ clientId, as: 'gone' as const })),
    ],
    absences: away
      .filter(
        ({ staffId, days, fromOn: on }) => days > 0 && within(on) && people.some((one) => one.staffId === staffId),
      )
      .map((one) => ({ staffId: one.staffId, fromOn: one.fromOn, toOn: lastOf(one, toOn) })),
    ...(newClients.count > 0
      ? {
          newClients: {
            count: newClients.count,
            fromOn: newClients.fromOn !== undefined && within(newClients.fromOn) ? newClients.fromOn : fromOn,
          },
        }
      : {}),
  };
}

/** The last day away, or the last that is planned. */
export function lastOf({ fromOn, days }: AwayWish, toOn: CalendarDate): CalendarDate {
  const last = addDays(fromOn, days - 1);
  return last < toOn ? last : toOn;
}

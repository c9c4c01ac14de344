import { isCalendarDate, type CalendarDate } from '../../../domain/kernel/index.ts';

/** What is wished for, as it stands in the address: so that it can be sent to somebody. Example: `?gone=…&away=….2026-12-01.14&new=10&from=2027-01-01`. */
export interface WishesPlace {
  onTime?: string;
  gone?: string;
  away?: string;
  new?: number;
  from?: string;
}

/** What is wished for, as the page has it. */
export interface WishedFor {
  onTime: readonly string[];
  gone: readonly string[];
  away: readonly AwayWish[];
  newClients: { count: number; fromOn: CalendarDate | undefined };
}

export interface AwayWish {
  staffId: string;
  fromOn: CalendarDate;
  /** None: it is no wish yet. */
  days: number;
}

export const nothingWished: WishedFor = {
  onTime: [],
  gone: [],
  away: [],
  newClients: { count: 0, fromOn: undefined },
};

export const newClientsShown = 20;
export const awayDaysMax = 28;
const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What does not look right in an address is left out. */
export function readWishesPlace(search: Record<string, unknown>): WishesPlace {
  const text = (name: 'onTime' | 'gone' | 'away' | 'from'): WishesPlace =>
    typeof search[name] === 'string' && search[name] !== '' ? { [name]: search[name] } : {};
  const count = Number.isInteger(search.new) ? { new: Number(search.new) } : {};
  return { ...text('onTime'), ...text('gone'), ...text('away'), ...count, ...text('from') };
}

export function readWishes({ onTime, gone, away, new: count = 0, from }: WishesPlace): WishedFor {
  return {
    onTime: readIds(onTime),
    gone: readIds(gone),
    away: (away ?? '').split(',').flatMap(readAway),
    newClients: {
      count: Math.min(newClientsShown, Math.max(0, count)),
      fromOn: from !== undefined && isCalendarDate(from) ? from : undefined,
    },
  };
}

export function writeWishes({ onTime, gone, away, newClients }: WishedFor): WishesPlace {
  const absences = away.filter(({ days }) => days > 0);
  return {
    ...(onTime.length > 0 ? { onTime: onTime.join(',') } : {}),
    ...(gone.length > 0 ? { gone: gone.join(',') } : {}),
    ...(absences.length > 0
      ? { away: absences.map(({ staffId, fromOn, days }) => `${staffId}.${fromOn}.${days}`).join(',') }
      : {}),
    ...(newClients.count > 0 ? { new: newClients.count } : {}),
    ...(newClients.count > 0 && newClients.fromOn !== undefined ? { from: newClients.fromOn } : {}),
  };
}

function readIds(text = ''): string[] {
  return [...new Set(text.split(',').filter((id) => idShape.test(id)))];
}

function readAway(text: string): AwayWish[] {
  const [staffId = '', fromOn = '', written = ''] = text.split('.');
  const days = Number(written);
  if (!idShape.test(staffId) || !isCalendarDate(fromOn) || !Number.isInteger(days) || days < 1) return [];
  return [{ staffId, fromOn, days: Math.min(awayDaysMax, days) }];
}

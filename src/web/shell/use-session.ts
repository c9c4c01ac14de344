import { useQuery } from '@tanstack/react-query';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeSession } from '../../http/contract/office.ts';
import { sessionQuery } from '../api/queries.ts';

/** Who is signed in; the shell shows no page before this is known. */
export function useSession(): OfficeSession {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('A page was shown before the session was known.');
  return data;
}

/** What concerns money and deadlines is decided by those in charge; assistants do the daily work. */
export function useInCharge(): boolean {
  return useSession().staff.role !== 'assistant';
}

/** The office's own day, also in a demo office whose clock is its own. */
export function useToday(): CalendarDate {
  return useSession().todayOn;
}

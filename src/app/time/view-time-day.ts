import type { CalendarDate } from '../../domain/kernel/index.ts';
import { deriveTimeSuggestions } from '../../domain/time/index.ts';
import type { TimeDayView } from '../../http/contract/time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadClientNames } from '../client/load-client-names.ts';
import { loadTimeDay } from './load-time-day.ts';

/** What a person did on a day, as counts, and what could be entered for it. An office that enters no hours sees the counts and enters nothing. */
export async function viewTimeDay(scope: OfficeScope, staffId: string, on: CalendarDate): Promise<TimeDayView> {
  const day = await loadTimeDay(scope, staffId, on);
  const suggestions = deriveTimeSuggestions(day);
  const names = await loadClientNames(scope, [
    ...day.acts.map(({ clientId }) => clientId),
    ...suggestions.map(({ clientId }) => clientId),
  ]);
  const nameOf = (clientId: string): string => names.get(clientId) ?? '';
  return {
    on,
    acts: day.acts.map((act) => ({ ...act, clientName: nameOf(act.clientId) })),
    suggestions: suggestions.map((suggestion) => ({
      ...suggestion,
      acts: suggestion.acts.map((act) => ({ ...act })),
      clientName: nameOf(suggestion.clientId),
    })),
  };
}

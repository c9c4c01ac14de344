import type { YearClosures } from '../../domain/trial-year/index.ts';
import { loadPauses, type Pause } from '../conduct/load-pauses.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** When the office is closed, and when each client is away: the pauses that the office has entered for them, of which the record tells. */
export async function loadYearClosures(
  scope: OfficeScope,
  clientIds: readonly string[],
): Promise<(clientId: string) => YearClosures> {
  const pauses = clientIds.length === 0 ? new Map<string, Pause[]>() : await loadPauses(scope, clientIds);
  return (clientId) => ({
    office: scope.closures,
    client: (pauses.get(clientId) ?? []).map(({ fromOn, untilOn }) => ({ fromOn, toOn: untilOn })),
  });
}

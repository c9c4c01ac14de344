import {
  compareStance,
  deriveStance,
  findNextSteps,
  scoreSelfTest,
  isTold,
  type Stance,
} from '../../domain/stance/index.ts';
import type { StanceFactsView, StanceView } from '../../http/contract/stance.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadClientNames } from '../client/load-client-names.ts';
import { loadAnnouncement } from './announce-stance.ts';
import { loadStanceFacts } from './load-stance-facts.ts';
import { loadHourlyRate } from '../office/load-hourly-rate.ts';
import { loadOwnStance } from './own-stance.ts';
import { stanceYear } from './stance-year.ts';

/** More clients than anybody reads about at once. */
const clientsMax = 100;

/** What one believes and what one did in a year, side by side. Whoever asks sees their own part. */
export async function viewStance(scope: OfficeScope, staffId: string, year?: number): Promise<StanceView> {
  const period = stanceYear(scope, year);
  const announcement = await loadAnnouncement(scope);
  const { answers, answeredOn, shared } = await loadOwnStance(scope, staffId);
  const scores = answers && scoreSelfTest(answers);
  const stance = announcement
    ? deriveStance(await loadStanceFacts(scope, { staffId, ...period }), await loadHourlyRate(scope))
    : null;
  return {
    ...period,
    announcement,
    selfTest: answers && scores && answeredOn ? { answers: [...answers], scores, answeredOn } : null,
    shared,
    figures: stance && (await viewFigures(scope, stance)),
    compared: compareStance(scores, stance?.all ?? null),
  };
}

/** What one's own figures with one client are made of. */
export async function viewStanceFacts(
  scope: OfficeScope,
  staffId: string,
  { clientId, year }: { clientId: string; year: number | undefined },
): Promise<StanceFactsView | { refused: 'not-found' | 'stance-off' }> {
  const client = (await loadClientNames(scope, [clientId])).get(clientId);
  if (client === undefined) return { refused: 'not-found' };
  if (!(await loadAnnouncement(scope))) return { refused: 'stance-off' };
  const { fromOn, toOn } = stanceYear(scope, year);
  const facts = await loadStanceFacts(scope, { staffId, clientId, fromOn, toOn });
  return {
    client: { id: clientId, name: client },
    facts: facts
      .sort((a, b) => (a.on > b.on ? -1 : Number(a.on < b.on)))
      .map(({ staffId: _own, clientId: _asked, ...fact }) => fact),
  };
}

async function viewFigures(scope: OfficeScope, stance: Stance): Promise<StanceView['figures']> {
  const told = stance.clients.filter((client) => isTold(client) || client.given.evenings > 0);
  const shown = told.slice(0, clientsMax);
  const steps = findNextSteps(stance);
  const names = await loadClientNames(
    scope,
    [...shown, ...steps].map(({ clientId }) => clientId),
  );
  const named = (id: string): { id: string; name: string } => ({ id, name: names.get(id)! });
  return {
    all: stance.all,
    clients: shown.map(({ clientId, ...figures }) => ({ client: named(clientId), figures })),
    more: told.length > clientsMax,
    steps: steps.map(({ role, clientId }) => ({ role, client: named(clientId) })),
  };
}

import { minutesOf, worthOf, type Stance, type StanceFigures } from './derive-stance.ts';
import type { StanceRole } from './stance-role.ts';

/** One thing to do next, about the client where it would help most. */
export interface NextStep {
  role: StanceRole;
  clientId: string;
}

type Client = Stance['clients'][number];

/**
 * One next step for each role: let the agreement remind the client who was chased most, put a price on or hand back what was done for a client, take the talk with the one
 * to whom most was given away, and offer time for advice to whom nothing is given away and nobody has advised yet. No step where nothing calls for one.
 */
export function findNextSteps({ clients }: Stance): NextStep[] {
  const worst = {
    watchdog: most(clients, ({ roles, calls, questions }) => minutesOf(roles.watchdog) + calls + questions),
    parent: most(clients, ({ roles, sortedFiles }) => minutesOf(roles.parent) + sortedFiles),
    therapist: most(clients, (client) => worthOf(client) + client.extended),
    partner: most(clients, (client) => (isUnadvised(client) ? client.reports.of + 1 : 0)),
  };
  return (['watchdog', 'parent', 'therapist', 'partner'] as const).flatMap((role) => {
    const client = worst[role];
    return client ? [{ role, clientId: client.clientId }] : [];
  });
}

function isUnadvised({ roles, given }: StanceFigures): boolean {
  return minutesOf(roles.partner) === 0 && given.minutes === 0 && given.waivedOre === 0;
}

/** The client with the highest figure; the first of them where several have it. */
function most(clients: readonly Client[], figureOf: (client: Client) => number): Client | undefined {
  let found: { client: Client; figure: number } | undefined;
  for (const client of clients) {
    const figure = figureOf(client);
    if (figure > (found?.figure ?? 0)) found = { client, figure };
  }
  return found?.client;
}

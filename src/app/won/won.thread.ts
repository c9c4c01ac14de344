import { parentPort, workerData } from 'node:worker_threads';
import { deriveHoursWon, findLawAhead, proposeContacts } from '../../domain/won/index.ts';
import type { WonFound, WonTask } from './find-won-apart.ts';

const { facts, contacts } = workerData as WonTask;
const clients = new Map(facts.clients.map((client) => [client.id, client]));
const found: WonFound = {
  won: deriveHoursWon(facts),
  proposals: proposeContacts(
    contacts.clients.map((client) => ({
      ...client,
      lawAhead: findLawAhead(clients.get(client.clientId)!, facts.closures, facts.today),
    })),
    facts.today,
    contacts.adviceSinceOn,
  ),
};
parentPort?.postMessage(found);

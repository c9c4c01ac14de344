import { deriveHoursWon, findLawAhead, proposeContacts } from '../../domain/won/index.ts';
import { answerParent } from '../answer-parent.ts';
import type { WonFound, WonTask } from './find-won-apart.ts';

answerParent<WonTask, WonFound>(({ facts, contacts }, say) => {
  const clients = new Map(facts.clients.map((client) => [client.id, client]));
  const candidates = contacts.clients.map((client) => ({
    ...client,
    lawAhead: findLawAhead(clients.get(client.clientId)!, facts.closures, facts.today),
  }));
  say({
    won: deriveHoursWon(facts),
    proposals: proposeContacts(candidates, facts.today, contacts.adviceSinceOn),
  });
});

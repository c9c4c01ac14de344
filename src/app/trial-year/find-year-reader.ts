import type { OfficeScope } from '../office/office-scope.ts';
import { loadClientsToRemind, type ClientToRemind, type Recipient } from '../reminder/load-recipients.ts';

/** Who reads of the year at a client, and in whose name it is written. */
export interface YearReader {
  client: ClientToRemind;
  /** Absent where nobody who answers for the agreement has an address that works. */
  recipient: Recipient | undefined;
}

/** The year is agreed with whoever answers for the agreement; where nobody is named for it, with the first contact. Absent once the client has left. */
export async function findYearReader(scope: OfficeScope, clientId: string): Promise<YearReader | undefined> {
  const client = (await loadClientsToRemind(scope, [clientId])).get(clientId);
  if (!client) return undefined;
  const named = client.contacts.filter(({ scopes }) => scopes.includes('agreement'));
  const candidates = named.length > 0 ? named : client.contacts;
  return { client, recipient: candidates.find(({ email, bouncedAt }) => email !== null && bouncedAt === null) };
}

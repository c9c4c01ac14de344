import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { ClientFacts } from '../../../../domain/agreement/index.ts';
import type { clientFactsViewSchema, factsChangedSchema } from '../../../../http/contract/office-settings.ts';
import { sendRequest } from '../../../api/send-request.ts';

export type FactsView = Omit<z.infer<typeof clientFactsViewSchema>, 'facts'> & { facts: ClientFacts };
export type FactsChanged = z.infer<typeof factsChangedSchema>;

export const factsQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'facts'],
    queryFn: ({ signal }) => sendRequest<FactsView>(addressOf(clientId), { signal }),
  });

export const saveFacts = ({ clientId, facts }: { clientId: string; facts: ClientFacts }) =>
  sendRequest<FactsChanged>(addressOf(clientId), { method: 'PUT', body: facts });

function addressOf(clientId: string): string {
  return `/api/office/clients/${clientId}/facts`;
}

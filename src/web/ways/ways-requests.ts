import { queryOptions } from '@tanstack/react-query';
import type { DeliveryKeyList, IntakeAddress, WaysIn } from '../../http/contract/ways-in.ts';
import { sendRequest } from '../api/send-request.ts';

export type DeliveryKey = DeliveryKeyList['keys'][number];

export const waysInQuery = queryOptions({
  queryKey: ['ways-in'],
  queryFn: ({ signal }) => sendRequest<WaysIn>('/api/office/ways-in', { signal }),
});

export const deliveryKeysQuery = queryOptions({
  queryKey: ['delivery-keys'],
  queryFn: ({ signal }) => sendRequest<DeliveryKeyList>('/api/office/delivery-keys', { signal }),
});

/** Where mail for a client goes; without a client where staff forward to. */
export const addressPath = (clientId: string | undefined, act = ''): string =>
  `/api/office/intake-address${act}${clientId === undefined ? '' : `?client=${clientId}`}`;

export const addressQuery = (clientId: string | undefined) =>
  queryOptions({
    queryKey: ['intake-address', clientId ?? null],
    queryFn: ({ signal }) => sendRequest<IntakeAddress>(addressPath(clientId), { signal }),
  });

import { queryOptions } from '@tanstack/react-query';
import type { PeopleView } from '../../../http/contract/office-people.ts';
import { sendRequest } from '../../api/send-request.ts';

export type { PeopleView };
export type StaffMember = PeopleView['staff'][number];
export type Role = StaffMember['role'];

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => sendRequest<PeopleView>('/api/office/people', { signal }),
});

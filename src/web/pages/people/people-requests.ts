import { queryOptions } from '@tanstack/react-query';
import type { OfficeSettingsView, PeopleView } from '../../../http/contract/office-people.ts';
import { sendRequest } from '../../api/send-request.ts';

export type StaffMember = PeopleView['staff'][number];
export type Role = StaffMember['role'];
export type Closure = OfficeSettingsView['closures'][number];

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => sendRequest<PeopleView>('/api/office/people', { signal }),
});
export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => sendRequest<OfficeSettingsView>('/api/office/settings', { signal }),
});

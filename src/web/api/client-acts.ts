import type { CalendarDate } from '../../domain/kernel/index.ts';
import { post } from './send-request.ts';

/** What the office changes about a client: one line for each route. */
export const pauseReminders = ({ clientId, untilOn }: { clientId: string; untilOn: CalendarDate }) =>
  post(`/api/office/clients/${clientId}/pause`, { untilOn });
export const resumeReminders = ({ clientId }: { clientId: string }) => post(`/api/office/clients/${clientId}/resume`);
export const enterMinutes = ({ obligationId, extraMinutes }: { obligationId: string; extraMinutes: number }) =>
  post(`/api/office/obligations/${obligationId}/minutes`, { extraMinutes });

export interface ContactFields {
  name: string;
  email: string | null;
  mobile: string | null;
  scopes: readonly ('vouchers' | 'payroll' | 'agreement')[];
}
export const addContact = ({ clientId, ...fields }: { clientId: string } & ContactFields) =>
  post(`/api/office/clients/${clientId}/contacts`, fields);
export const changeContact = ({
  clientId,
  personId,
  ...fields
}: { clientId: string; personId: string } & ContactFields) =>
  post(`/api/office/clients/${clientId}/contacts/${personId}`, fields);

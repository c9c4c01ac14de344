import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { z } from 'zod';
import type { changeGroupSchema } from '../../http/contract/groups.ts';
import type {
  changeClientSchema,
  minutesSchema,
  registerAgreementSchema,
} from '../../http/contract/office-settings.ts';
import { post, sendRequest } from './send-request.ts';

/** What the office changes about a client: one line for each route. */
export const pauseReminders = ({ clientId, untilOn }: { clientId: string; untilOn: CalendarDate }) =>
  post(`/api/office/clients/${clientId}/pause`, { untilOn });
export const resumeReminders = ({ clientId }: { clientId: string }) => post(`/api/office/clients/${clientId}/resume`);
export const enterMinutes = ({ obligationId, ...minutes }: { obligationId: string } & z.input<typeof minutesSchema>) =>
  post(`/api/office/obligations/${obligationId}/minutes`, minutes);

export interface ContactFields {
  name: string;
  email: string | null;
  mobile: string | null;
  scopes: readonly ('vouchers' | 'payroll' | 'agreement')[];
}
interface ContactPlace {
  clientId: string;
  personId: string;
}
export const addContact = ({ clientId, ...fields }: { clientId: string } & ContactFields) =>
  post(`/api/office/clients/${clientId}/contacts`, fields);
export const changeContact = ({
  clientId,
  personId,
  ...fields
}: { clientId: string; personId: string } & ContactFields) =>
  post(`/api/office/clients/${clientId}/contacts/${personId}`, fields);

export const removeContact = ({ clientId, personId }: ContactPlace) =>
  sendRequest(`/api/office/clients/${clientId}/contacts/${personId}`, { method: 'DELETE' });
export const revokeLink = ({ clientId, personId }: ContactPlace) =>
  post(`/api/office/clients/${clientId}/contacts/${personId}/revoke-link`);
export const orderContacts = ({ clientId, personIds }: { clientId: string; personIds: readonly string[] }) =>
  post(`/api/office/clients/${clientId}/contacts/order`, { personIds });

export const changeClient = ({ clientId, ...change }: { clientId: string } & z.input<typeof changeClientSchema>) =>
  post(`/api/office/clients/${clientId}/change`, change);
export const changeGroup = ({ clientId, ...group }: { clientId: string } & z.input<typeof changeGroupSchema>) =>
  post(`/api/office/clients/${clientId}/group`, group);
export const endEngagement = ({ clientId }: { clientId: string }) => post(`/api/office/clients/${clientId}/deactivate`);

export type SignedAgreement = Omit<z.input<typeof registerAgreementSchema>, 'terms'>;
/** The file first: an agreement names only a file that is safely stored. */
export async function registerAgreement({
  clientId,
  file,
  ...agreement
}: { clientId: string; file: File | null } & SignedAgreement): Promise<unknown> {
  const basis = { ...agreement.basis };
  if (file && basis.basis === 'written') {
    const path = `/api/office/agreement-files?name=${encodeURIComponent(file.name)}`;
    const { sha256, name } = await sendRequest<{ sha256: string; name: string }>(path, { method: 'PUT', body: file });
    basis.file = { sha256, name };
  }
  return post(`/api/office/clients/${clientId}/agreements`, { ...agreement, basis });
}

import type { SessionList } from '../../http/contract/access.ts';
import { getJson, postJson, remove } from './request.ts';

export type Device = SessionList['sessions'][number];

/** On which devices the page is open. */
export const deviceApi = {
  list: () => getJson<SessionList>('/api/portal/sessions'),
  close: (id: string) => remove(`/api/portal/sessions/${id}`),
  closeAll: () => postJson<void>('/api/portal/sessions/end-all', {}),
};

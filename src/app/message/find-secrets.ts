import type { AccessContext } from '../access/access-context.ts';
import { personLinkUrl, staffLinkUrl } from '../access/links.ts';
import { codeOf } from '../access/one-time-code.ts';
import { issuePersonLink } from '../access/person-link.ts';
import { staffLinkToken } from '../access/staff-link.ts';
import type { MessageSecrets } from './link-place.ts';
import type { OutgoingMessage } from './send-message.ts';

type Addressed = Pick<OutgoingMessage, 'officeId' | 'kind' | 'personId' | 'secretRef'>;

/**
 * The link and the code that a message carries, worked out anew at the moment of sending from the installation's secret. A message to a client
 * carries the client's own link; one with a code carries that instead, so that whoever reads it cannot come in by it alone.
 */
export async function findSecrets(
  access: AccessContext,
  publicUrl: string,
  { officeId, kind, personId, secretRef }: Addressed,
): Promise<MessageSecrets> {
  if (secretRef !== null) {
    const code = codeOf(access.secret, secretRef);
    if (kind !== 'staff-sign-in') return { code };
    return { code, link: staffLinkUrl(publicUrl, staffLinkToken(access.secret, officeId, secretRef)) };
  }
  if (personId === null) return {};
  const token = await issuePersonLink(access, officeId, personId);
  return token === undefined ? {} : { link: personLinkUrl(publicUrl, token) };
}

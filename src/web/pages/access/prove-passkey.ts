import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { post } from '../../api/send-request.ts';

/** Shows a passkey in a session that is open. The library is fetched by those who press the button. */
export async function provePasskey(): Promise<'shown' | 'stopped'> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const optionsJSON = await post<PublicKeyCredentialRequestOptionsJSON>('/api/proof/passkey/start');
  const response = await startAuthentication({ optionsJSON }).catch((error: unknown) => {
    // Whoever closes the machine's own window has changed their mind; nothing went wrong.
    if (error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError')) return undefined;
    throw error;
  });
  if (response === undefined) return 'stopped';
  await post('/api/proof/passkey', response);
  return 'shown';
}

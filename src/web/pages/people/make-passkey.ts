import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import { post } from '../../api/send-request.ts';

/** Has the machine make a passkey and the server keep it. The library is fetched by those who press the button. */
export async function makePasskey(name: string): Promise<'made' | 'stopped'> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const optionsJSON = await post<PublicKeyCredentialCreationOptionsJSON>('/api/passkeys/start');
  const response = await startRegistration({ optionsJSON }).catch((error: unknown) => {
    // Whoever closes the machine's own window has changed their mind; nothing went wrong.
    if (error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError')) return undefined;
    throw error;
  });
  if (response === undefined) return 'stopped';
  await post('/api/passkeys', { name, response });
  return 'made';
}

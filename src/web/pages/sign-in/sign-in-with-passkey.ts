import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { post } from '../../api/send-request.ts';

/** The library is fetched by those who press the button. */
export async function signInWithPasskey(): Promise<void> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const optionsJSON = await post<PublicKeyCredentialRequestOptionsJSON>('/api/sign-in/passkey/start');
  await post('/api/sign-in/passkey', await startAuthentication({ optionsJSON }));
}

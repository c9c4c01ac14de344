import type { AccessContext } from '../access/access-context.ts';
import { keyedHash } from '../access/token.ts';
import type { SignInSecrets } from '../../identity/identity-provider.ts';

/** The addresses under PUBLIC_URL that a provider sends the browser back to: a signer's, and staff's. Nothing in a request can name another. */
export const returnPath = '/t/identity';
export const staffReturnPath = '/sign-in';

/**
 * What the provider is to give back unchanged, worked out from the state and the installation's secret: so nonce and verifier are stored nowhere, and every
 * server of the installation finds the same.
 */
export function secretsOf(
  { secret }: Pick<AccessContext, 'secret'>,
  state: string,
  publicUrl: string,
  backTo: typeof returnPath | typeof staffReturnPath = returnPath,
): SignInSecrets {
  const word = (purpose: string): string => keyedHash(secret, purpose, state).toString('base64url');
  return {
    state,
    nonce: word('identity-nonce'),
    codeVerifier: word('identity-verifier'),
    redirectUri: `${publicUrl}${backTo}`,
  };
}

import type { AccessContext } from '../access/access-context.ts';
import { keyedHash } from '../access/token.ts';
import type { SignInSecrets } from '../../identity/identity-provider.ts';

/** The one address under PUBLIC_URL that a provider sends the browser back to. Nothing in a request can name another. */
export const returnPath = '/t/identity';

/**
 * What the provider is to give back unchanged, worked out from the state and the installation's secret: so nonce and verifier are stored nowhere, and every
 * server of the installation finds the same.
 */
export function secretsOf({ secret }: Pick<AccessContext, 'secret'>, state: string, publicUrl: string): SignInSecrets {
  const word = (purpose: string): string => keyedHash(secret, purpose, state).toString('base64url');
  return {
    state,
    nonce: word('identity-nonce'),
    codeVerifier: word('identity-verifier'),
    redirectUri: `${publicUrl}${returnPath}`,
  };
}

import * as oidc from 'openid-client';
import type { Language } from '../texts/language.ts';
import { failureOf, tellFailure, type IdentityFailure } from './identity-failure.ts';
import { readClaims, type ProvedIdentity } from './read-claims.ts';
import { readStaffClaims, type StaffClaims } from './read-staff-claims.ts';

export interface IdentityProvider {
  /** What people call it: `BankID`. */
  readonly name: string;
  readonly issuer: string;
  /** Asks the provider about itself and tells of trouble, so that a wrong setting is said when a server starts. */
  reach(): Promise<boolean>;
  /** Where the browser goes to sign in. Never throws: without the provider the one-time code still works. */
  begin(attempt: BegunSignIn): Promise<{ redirectTo: string } | { failed: IdentityFailure }>;
  /** Exchanges what the browser came back with. It may be asked once for each answer; a second time the provider refuses. */
  finish(attempt: AnsweredSignIn): Promise<{ identity: ProvedIdentity & StaffClaims } | { failed: IdentityFailure }>;
}

/** The secrets of one sign-in: whoever asks makes them, keeps them, and gives the same to both calls. */
export interface SignInSecrets {
  state: string;
  nonce: string;
  /** PKCE: 43 letters, digits, `-` and `_`. */
  codeVerifier: string;
  /** The one address that the provider may send the browser back to. */
  redirectUri: string;
}

export interface BegunSignIn extends SignInSecrets {
  language: Language;
}

export interface AnsweredSignIn extends SignInSecrets {
  /** The part of the address behind `?`, as it came. */
  answer: string;
  /** Seconds since 1970: who had signed in before then has not done it for this. */
  begunAtSeconds: number;
}

export interface IdentityProviderOptions {
  issuer: string;
  clientId: string;
  clientSecret: string;
  name: string;
  /** Which way of signing in is asked for, the best first, with spaces between. */
  acrValues?: string | undefined;
  /** The only levels that are taken; none named takes any. */
  acrAccepted?: readonly string[];
  /** Somebody of the office: who is signed in there already need not do it again, and the address is asked for. */
  forStaff?: boolean;
  /** Gives the present moment in milliseconds; only the age of what was discovered depends on it. */
  now: () => number;
  timeoutSeconds?: number;
  rememberMs?: number;
  /** Told in one line what went wrong, for whoever runs the installation; it never holds a code, a token or a claim. */
  onTrouble?: (line: string) => void;
}

const clockToleranceSeconds = 30;

/**
 * An OpenID Connect provider: authorization code flow with PKCE, state and nonce. The identity token is verified by its signature too, with keys
 * that are fetched for each sign-in, so that a provider may change them at any moment.
 */
export function connectIdentityProvider(options: IdentityProviderOptions): IdentityProvider {
  const { issuer, name, acrValues, acrAccepted = [], forStaff = false, onTrouble = () => undefined } = options;
  const discover = createDiscovery(options);
  const attempt = async <T extends object>(
    work: (configuration: oidc.Configuration) => Promise<T>,
  ): Promise<T | { failed: IdentityFailure }> => {
    try {
      return await work(configurationOf(options, await discover()));
    } catch (error) {
      const failed = failureOf(error);
      // That a person turned back is nobody's trouble.
      if (failed !== 'declined') onTrouble(tellFailure(error));
      return { failed };
    }
  };
  return {
    name,
    issuer,
    reach: async () => !('failed' in (await attempt(async () => ({})))),
    begin: ({ state, nonce, codeVerifier, redirectUri, language }) =>
      attempt(async (configuration) => {
        const url = oidc.buildAuthorizationUrl(configuration, {
          redirect_uri: redirectUri,
          scope: forStaff ? 'openid profile email' : 'openid profile',
          response_mode: 'query',
          state,
          nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
          code_challenge_method: 'S256',
          // Whoever signs shows now who they are; that somebody did so on this device earlier is not enough.
          ...(forStaff ? {} : { prompt: 'login' }),
          ui_locales: language === 'nb' ? 'nb no' : 'en',
          ...(acrValues === undefined ? {} : { acr_values: acrValues }),
        });
        return { redirectTo: url.href };
      }),
    finish: ({ state, nonce, codeVerifier, redirectUri, answer, begunAtSeconds }) =>
      attempt(async (configuration) => {
        const tokens = await oidc.authorizationCodeGrant(configuration, new URL(`${redirectUri}?${answer}`), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims()!;
        if (forStaff)
          return {
            identity: { ...readClaims(claims, { acrAccepted, begunAtSeconds: 0 }), ...readStaffClaims(claims) },
          };
        const more = await findMore(configuration, tokens.access_token, claims);
        return { identity: readClaims({ ...more, ...claims }, { acrAccepted, begunAtSeconds }) };
      }),
  };
}

/** Some brokers put the name only here. It must be about the same person, or it is an error. */
async function findMore(
  configuration: oidc.Configuration,
  accessToken: string,
  { sub, name }: { sub: string; name?: unknown },
): Promise<Record<string, unknown>> {
  if (name !== undefined || configuration.serverMetadata().userinfo_endpoint === undefined) return {};
  return oidc.fetchUserInfo(configuration, accessToken, sub);
}

/** Made anew each time: a configuration remembers the provider's keys, and these are to be fetched. */
function configurationOf(
  { issuer, clientId, clientSecret, timeoutSeconds = 5 }: IdentityProviderOptions,
  server: oidc.ServerMetadata,
): oidc.Configuration {
  const configuration = new oidc.Configuration(
    server,
    clientId,
    { client_secret: clientSecret, [oidc.clockTolerance]: clockToleranceSeconds },
    authenticationOf(server, clientSecret),
  );
  configuration.timeout = timeoutSeconds;
  oidc.enableNonRepudiationChecks(configuration);
  // Over the loopback only: settings refuse every other address without https.
  if (issuer.startsWith('http:')) oidc.allowInsecureRequests(configuration);
  return configuration;
}

/** A provider that says nothing takes the secret in the header (OpenID Connect Discovery 1.0, section 3). */
function authenticationOf(server: oidc.ServerMetadata, secret: string): oidc.ClientAuth {
  const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  const onlyInBody = taken.includes('client_secret_post') && !taken.includes('client_secret_basic');
  return onlyInBody ? oidc.ClientSecretPost(secret) : oidc.ClientSecretBasic(secret);
}

/**
 * What the provider says of itself, asked at most once an hour and once for many at the same time. A failure is never remembered; where it was known
 * before, the old answer goes on for as long as the provider does not give a new one.
 */
function createDiscovery({
  issuer,
  clientId,
  now,
  timeoutSeconds = 5,
  rememberMs = 3_600_000,
}: IdentityProviderOptions): () => Promise<oidc.ServerMetadata> {
  let known: { at: number; server: oidc.ServerMetadata } | undefined;
  let asking: Promise<oidc.ServerMetadata> | undefined;
  const ask = async (): Promise<oidc.ServerMetadata> => {
    try {
      const found = await oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), {
        timeout: timeoutSeconds,
        ...(issuer.startsWith('http:') ? { execute: [oidc.allowInsecureRequests] } : {}),
      });
      known = { at: now(), server: found.serverMetadata() };
      return known.server;
    } catch (error) {
      if (known === undefined) throw error;
      return known.server;
    } finally {
      asking = undefined;
    }
  };
  return async () => {
    if (known && now() - known.at < rememberMs) return known.server;
    return (asking ??= ask());
  };
}

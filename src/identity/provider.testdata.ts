import { OAuth2Server, type MutableRedirectUri, type MutableResponse, type MutableToken } from 'oauth2-mock-server';
import { connectIdentityProvider, type IdentityProvider, type IdentityProviderOptions } from './identity-provider.ts';

/** A real provider on the loopback. What it says of whoever signs in can be set, and so can what it does wrong. */
export interface TestProvider {
  issuer: string;
  server: OAuth2Server;
  /** What stands in the next tokens, over what is right. */
  claims: Record<string, unknown>;
  header: Record<string, unknown>;
  /** What it answers of itself where the tokens say too little. */
  userInfo: Record<string, unknown>;
  /** Changes the address to which the browser goes back. */
  onReturn: (url: URL) => void;
  /** Changes what comes for a code. */
  onTokens: (response: MutableResponse) => void;
  /** How often somebody asked for tokens, and the last question. */
  tokenRequests: { count: number; body: Record<string, unknown>; authorization: string | undefined };
  /** Goes where the page sends the browser, as the person who signs in; answers what stands behind `?` on the way back. */
  signIn(redirectTo: string): Promise<{ answer: string; backTo: string }>;
  connect(options?: Partial<IdentityProviderOptions>): IdentityProvider;
  /** A new key, and the old one is gone. */
  rotateKeys(): Promise<void>;
  stop(): Promise<void>;
  restart(): Promise<void>;
}

export async function startProvider(): Promise<TestProvider> {
  const server = new OAuth2Server();
  await server.issuer.keys.generate('RS256');
  await server.start(0, '127.0.0.1');
  // Another site than `localhost`, so that coming back from here is coming back from elsewhere.
  const issuer = `http://127.0.0.1:${server.address().port}`;
  server.issuer.url = issuer;
  const provider: TestProvider = {
    issuer,
    server,
    claims: { name: 'Nordmann, Ola', acr: 'urn:bankid:bid;LOA=4' },
    header: {},
    userInfo: {},
    onReturn: () => undefined,
    onTokens: () => undefined,
    tokenRequests: { count: 0, body: {}, authorization: undefined },
    async signIn(redirectTo) {
      const response = await fetch(redirectTo, { redirect: 'manual' });
      const location = new URL(response.headers.get('location')!);
      return { answer: location.search.slice(1), backTo: `${location.origin}${location.pathname}` };
    },
    connect: (options = {}) =>
      connectIdentityProvider({
        issuer: provider.issuer,
        clientId: 'takt',
        clientSecret: 'hemmelig æøå',
        name: 'BankID',
        now: () => 0,
        ...options,
      }),
    async rotateKeys() {
      // The library has no way to take a key away; a store is a list behind `get` and `toJSON`.
      const { keys } = server.issuer;
      const made = await keys.generate('RS256');
      const get = keys.get.bind(keys);
      const toJSON = keys.toJSON.bind(keys);
      keys.get = () => get(made.kid);
      keys.toJSON = (all) => toJSON(all).filter(({ kid }) => kid === made.kid);
    },
    stop: () => server.stop(),
    async restart() {
      server.issuer.url = issuer;
      await server.start(Number(new URL(issuer).port), '127.0.0.1');
    },
  };
  server.service.on(
    'beforeTokenSigning',
    (token: MutableToken, request: { body: Record<string, unknown>; headers: Record<string, string> }) => {
      Object.assign(token.payload, provider.claims);
      Object.assign(token.header, provider.header);
      provider.tokenRequests.body = request.body;
      provider.tokenRequests.authorization = request.headers['authorization'];
    },
  );
  server.service.on('beforeResponse', (response: MutableResponse) => {
    provider.tokenRequests.count += 1;
    provider.onTokens(response);
  });
  server.service.on('beforeUserinfo', (response: MutableResponse) => {
    Object.assign(response.body as object, provider.userInfo);
  });
  server.service.on('beforeAuthorizeRedirect', ({ url }: MutableRedirectUri) => provider.onReturn(url));
  return provider;
}

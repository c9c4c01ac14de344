import { createHash, randomBytes } from 'node:crypto';
import http from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connectIdentityProvider, type IdentityProvider, type SignInSecrets } from './identity-provider.ts';
import { startProvider, type TestProvider } from './provider.testdata.ts';

let provider: TestProvider;
let troubles: string[];
let port: IdentityProvider;
beforeEach(async () => {
  provider = await startProvider();
  troubles = [];
  port = provider.connect({ onTrouble: (line) => void troubles.push(line) });
});
afterEach(() => provider.stop().catch(() => undefined));

const seconds = (): number => Math.floor(Date.now() / 1000);

function makeSecrets(): SignInSecrets {
  const word = (): string => randomBytes(32).toString('base64url');
  return { state: word(), nonce: word(), codeVerifier: word(), redirectUri: 'https://takt.example/t/identity' };
}

async function begin(secrets: SignInSecrets, by = port): Promise<string> {
  const begun = await by.begin({ ...secrets, language: 'nb' });
  if ('failed' in begun) throw new Error(begun.failed);
  return begun.redirectTo;
}

async function signIn(secrets = makeSecrets(), by = port) {
  const { answer } = await provider.signIn(await begin(secrets, by));
  return by.finish({ ...secrets, answer, begunAtSeconds: seconds() });
}

describe('signing in with a provider', () => {
  test('says who somebody is, and nothing more', async () => {
    const now = seconds();
    provider.claims = {
      name: 'Nordmann, Ola Ærø',
      acr: 'urn:bankid:bid;LOA=4',
      auth_time: now,
      sub: 'f3a1',
      bankid_altsub: '9578-5999-4-1765512',
      nnin_altsub: '17029012345',
      nin: '17029012345',
    };
    const signed = await signIn();
    expect(signed).toEqual({
      identity: {
        issuer: provider.issuer,
        subject: '9578-5999-4-1765512',
        subjectClaim: 'bankid_altsub',
        name: 'Nordmann, Ola Ærø',
        acr: 'urn:bankid:bid;LOA=4',
        authTime: new Date(now * 1000).toISOString(),
      },
    });
    expect(JSON.stringify(signed)).not.toContain('17029012345');
    expect(troubles).toEqual([]);
  });

  test('asks for code, PKCE, nonce, a new sign-in and the level, and shows the secret only to the token endpoint', async () => {
    const secrets = makeSecrets();
    const asking = provider.connect({ acrValues: 'urn:grn:authn:no:bankid:high' });
    const url = new URL(await begin(secrets, asking));
    expect(`${url.origin}${url.pathname}`).toBe(`${provider.issuer}/authorize`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      redirect_uri: 'https://takt.example/t/identity',
      scope: 'openid profile',
      response_mode: 'query',
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: createHash('sha256').update(secrets.codeVerifier).digest('base64url'),
      code_challenge_method: 'S256',
      prompt: 'login',
      ui_locales: 'nb no',
      acr_values: 'urn:grn:authn:no:bankid:high',
      client_id: 'takt',
      response_type: 'code',
    });
    expect(await signIn(secrets, asking)).toHaveProperty('identity');
    const basic = Buffer.from(provider.tokenRequests.authorization!.slice('Basic '.length), 'base64').toString();
    expect(basic).toBe('takt:hemmelig+%C3%A6%C3%B8%C3%A5');
    expect(provider.tokenRequests.body).toMatchObject({
      code_verifier: secrets.codeVerifier,
      redirect_uri: 'https://takt.example/t/identity',
    });
  });

  test('asks the provider for the name where the token has none, and takes it of nobody else', async () => {
    provider.claims = {};
    provider.userInfo = { name: 'Ola Nordmann' };
    expect(await signIn()).toMatchObject({ identity: { subject: 'johndoe', name: 'Ola Nordmann' } });
    provider.userInfo = { sub: 'somebody else', name: 'Kari Nordmann' };
    expect(await signIn()).toEqual({ failed: 'refused' });
    provider.userInfo = {};
    expect(await signIn()).toEqual({
      identity: { issuer: provider.issuer, subject: 'johndoe', subjectClaim: 'sub' },
    });
  });

  test('puts a name together of its parts, in one line, and never takes a number with it', async () => {
    provider.claims = { given_name: 'Kari\u0000\n', family_name: "  O'Hara " };
    expect(await signIn()).toMatchObject({ identity: { name: "Kari O'Hara" } });
    provider.claims = { name: 'Ola Nordmann 170290 12345' };
    expect(await signIn()).not.toHaveProperty('identity.name');
    provider.claims = { name: 'ø'.repeat(100_000) };
    expect(await signIn()).toMatchObject({ identity: { name: 'ø'.repeat(200) } });
  });
});

describe('what a provider answers is not taken', () => {
  const past = (): number => seconds() - 3600;
  test.each<[string, () => Record<string, unknown>]>([
    ['with another nonce', () => ({ nonce: 'another' })],
    ['without a nonce', () => ({ nonce: undefined })],
    ['when it has expired', () => ({ iat: past(), nbf: past(), exp: past() + 60 })],
    ['before it begins', () => ({ nbf: seconds() + 3600 })],
    ['for another audience', () => ({ aud: 'somebody-else' })],
    ['for us and another, given to the other', () => ({ aud: ['takt', 'other'], azp: 'other' })],
    ['from another issuer', () => ({ iss: 'http://localhost:1' })],
    ['without a subject', () => ({ sub: undefined })],
    ['with a national identity number as its subject', () => ({ sub: '17029012345' })],
    ['for somebody who had signed in an hour before', () => ({ auth_time: past() })],
  ])('%s', async (_, claims) => {
    const fine = provider.claims;
    provider.claims = { ...fine, ...claims() };
    expect(await signIn()).toEqual({ failed: 'refused' });
    expect(troubles).toHaveLength(1);
    expect(troubles[0]).not.toMatch(/eyJ|Nordmann|17029012345/);
    provider.claims = fine;
    expect(await signIn()).toHaveProperty('identity');
  });

  test('within the tolerance of clocks it is taken, beyond it not', async () => {
    provider.claims = { exp: seconds() - 10 };
    expect(await signIn()).toHaveProperty('identity');
    provider.claims = { exp: seconds() - 120 };
    expect(await signIn()).toEqual({ failed: 'refused' });
  });

  test('signed with a key that it does not show, or not signed', async () => {
    const { kid } = provider.server.issuer.keys.get()!;
    provider.onTokens = (response) => {
      const body = response.body as { id_token: string };
      const [head, payload] = body.id_token.split('.');
      body.id_token = `${head}.${payload}.${Buffer.alloc(256, 1).toString('base64url')}`;
    };
    expect(await signIn()).toEqual({ failed: 'refused' });
    provider.onTokens = (response) => {
      const body = response.body as { id_token: string };
      const head = Buffer.from(JSON.stringify({ alg: 'none', kid })).toString('base64url');
      body.id_token = `${head}.${body.id_token.split('.')[1]}.`;
    };
    expect(await signIn()).toEqual({ failed: 'refused' });
    provider.onTokens = (response) => {
      const body = response.body as { id_token: string };
      const [head, payload, signature] = body.id_token.split('.');
      const claims = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as object;
      const changed = Buffer.from(JSON.stringify({ ...claims, name: 'Kari Nordmann' })).toString('base64url');
      body.id_token = `${head}.${changed}.${signature}`;
    };
    expect(await signIn()).toEqual({ failed: 'refused' });
    provider.onTokens = (response) => delete (response.body as { id_token?: string }).id_token;
    expect(await signIn()).toEqual({ failed: 'refused' });
  });

  test('at a level that is not accepted, or that it does not state, where levels are named', async () => {
    const strict = provider.connect({
      acrAccepted: ['urn:bankid:bid;LOA=4'],
      onTrouble: (line) => void troubles.push(line),
    });
    expect(await signIn(makeSecrets(), strict)).toHaveProperty('identity');
    provider.claims = { acr: 'urn:bankid:bim;LOA=3' };
    expect(await signIn(makeSecrets(), strict)).toEqual({ failed: 'refused' });
    provider.claims = {};
    expect(await signIn(makeSecrets(), strict)).toEqual({ failed: 'refused' });
    expect(troubles).toEqual([
      'identity provider: the level is "urn:bankid:bim;LOA=3", which OIDC_ACR_ACCEPTED does not name',
      'identity provider: the level is null, which OIDC_ACR_ACCEPTED does not name',
    ]);
  });
});

describe('the way back', () => {
  test('is refused with another state, none, two, or the issuer of another provider', async () => {
    for (const change of [
      (url: URL) => url.searchParams.set('state', 'another'),
      (url: URL) => url.searchParams.delete('state'),
      (url: URL) => url.searchParams.append('state', 'another'),
      (url: URL) => url.searchParams.append('code', 'another'),
      (url: URL) => url.searchParams.set('iss', 'https://evil.example'),
      (url: URL) => url.searchParams.delete('code'),
    ]) {
      provider.onReturn = change;
      expect(await signIn()).toEqual({ failed: 'refused' });
    }
    expect(provider.tokenRequests.count).toBe(0);
    provider.onReturn = (url) => url.searchParams.set('iss', provider.issuer);
    expect(await signIn()).toHaveProperty('identity');
  });

  test('works once: the code is refused the second time, and with the verifier of another', async () => {
    const secrets = makeSecrets();
    const { answer } = await provider.signIn(await begin(secrets));
    const stolen = { ...secrets, codeVerifier: makeSecrets().codeVerifier };
    expect(await port.finish({ ...stolen, answer, begunAtSeconds: 0 })).toEqual({ failed: 'refused' });
    const mine = await provider.signIn(await begin(secrets));
    const asked = { ...secrets, answer: mine.answer, begunAtSeconds: 0 };
    const both = await Promise.all([port.finish(asked), port.finish(asked)]);
    expect(both.filter((each) => 'identity' in each)).toHaveLength(1);
    expect(await port.finish(asked)).toEqual({ failed: 'refused' });
  });

  test('tells who turned back from what went wrong', async () => {
    const comesBackWith = (error: string): void => {
      provider.onReturn = (url) => {
        url.searchParams.delete('code');
        url.searchParams.set('error', error);
        url.searchParams.set('error_description', 'Ola Nordmann <script>');
      };
    };
    comesBackWith('access_denied');
    expect(await signIn()).toEqual({ failed: 'declined' });
    comesBackWith('temporarily_unavailable');
    expect(await signIn()).toEqual({ failed: 'unreachable' });
    comesBackWith('invalid_scope');
    expect(await signIn()).toEqual({ failed: 'refused' });
    expect(troubles).toEqual([
      'identity provider: it answered temporarily_unavailable',
      'identity provider: it answered invalid_scope',
    ]);
  });

  test('survives what is no answer at all', async () => {
    for (const answer of [
      '',
      '%',
      '&&&',
      'x'.repeat(100_000),
      'code[]=1&state[]=2',
      "state='; drop table--",
      '#a',
      '?',
    ]) {
      expect(await port.finish({ ...makeSecrets(), answer, begunAtSeconds: 0 })).toEqual({ failed: 'refused' });
    }
  });
});

describe('a provider that changes or is down', () => {
  test('may change its keys at any moment', async () => {
    expect(await signIn()).toHaveProperty('identity');
    await provider.rotateKeys();
    expect(await signIn()).toHaveProperty('identity');
  });

  test('is a plain answer when nobody listens, and works again when somebody does', async () => {
    await provider.stop();
    expect(await port.begin({ ...makeSecrets(), language: 'en' })).toEqual({ failed: 'unreachable' });
    await provider.restart();
    expect(await signIn()).toHaveProperty('identity');
    const secrets = makeSecrets();
    const { answer } = await provider.signIn(await begin(secrets));
    await provider.stop();
    const asked = { ...secrets, answer, begunAtSeconds: 0 };
    expect(await port.finish(asked)).toEqual({ failed: 'unreachable' });
    await provider.restart();
    expect(troubles).toHaveLength(2);
  });

  test('tells at the start whether it is there', async () => {
    expect(await port.reach()).toBe(true);
    await provider.stop();
    expect(await provider.connect({ onTrouble: (line) => void troubles.push(line) }).reach()).toBe(false);
    expect(troubles).toHaveLength(1);
    expect(troubles[0]).toMatch(/^identity provider: .*ECONNREFUSED/);
    await provider.restart();
  });

  test('is asked about itself once an hour, and the old answer goes on while it is down', async () => {
    let now = 0;
    const port = provider.connect({ now: () => now });
    await begin(makeSecrets(), port);
    await provider.stop();
    expect(await begin(makeSecrets(), port)).toContain('/authorize?');
    now = 3_600_001;
    expect(await begin(makeSecrets(), port)).toContain('/authorize?');
    await provider.restart();
  });

  test('is not waited for without end, nor believed when it says that it is another, redirects or answers nonsense', async () => {
    let answers: http.RequestListener = () => undefined;
    const server = http.createServer((request, response) => answers(request, response));
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    const ask = () =>
      connectIdentityProvider({
        issuer,
        clientId: 'takt',
        clientSecret: 'x',
        name: 'BankID',
        now: () => 0,
        timeoutSeconds: 0.2,
      }).begin({ ...makeSecrets(), language: 'nb' });
    const json = (body: unknown, status = 200): void => {
      answers = (_, response) =>
        void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    expect(await ask()).toEqual({ failed: 'unreachable' });
    json({ issuer: 'https://id.example', authorization_endpoint: 'https://evil.example/' });
    expect(await ask()).toEqual({ failed: 'refused' });
    json('nonsense');
    expect(await ask()).toEqual({ failed: 'refused' });
    json({}, 503);
    expect(await ask()).toEqual({ failed: 'unreachable' });
    answers = (_, response) => void response.writeHead(302, { location: 'https://evil.example/' }).end();
    expect(await ask()).toEqual({ failed: 'refused' });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});

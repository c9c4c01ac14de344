import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { forgetOldAccess } from '../../app/access/forget-old-access.ts';
import { issuePersonLink } from '../../app/access/person-link.ts';
import { draftProposal } from '../../app/proposal/draft-proposal.ts';
import { noteCheck } from '../../app/proposal/engagement-checks.ts';
import { loadProposal } from '../../app/proposal/load-proposal.ts';
import { sealAccepted } from '../../app/seal/seal-accepted.ts';
import { prepareSending, sendProposal } from '../../app/proposal/send-proposal.ts';
import { storeDocument } from '../../app/proposal/store-document.ts';
import { viewProposal } from '../../app/proposal/view-proposals.ts';
import { writeEvidence } from '../../app/seal/write-evidence.ts';
import { calendarDate as on, instant } from '../../domain/kernel/index.ts';
import type { IdentityProvider } from '../../identity/identity-provider.ts';
import { startProvider, type TestProvider } from '../../identity/provider.testdata.ts';
import { verifySealedDocument } from '../../sign/verify-document.ts';
import { testBrowser, testServer, type Answer, type TestBrowser, type TestServer } from '../http.testdata.ts';
import { addPortalOffice, type PortalOffice } from './portal.testdata.ts';
import { portalModules } from './portal-modules.ts';

let database: TestDatabase;
let provider: TestProvider;
let port: IdentityProvider;
let office: PortalOffice;
let proposal: { proposalId: string; documentSha256: string };
let jo: TestBrowser;

beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());
beforeEach(async () => {
  await sql`delete from rate_limit`.execute(database.db);
  provider = await startProvider();
  provider.claims = { name: 'Brattli, Jo Ærø', acr: 'urn:bankid:bid;LOA=4', bankid_altsub: '9578-5999-4-1' };
  port = provider.connect();
  office = await addPortalOffice(database.db, {}, port);
  proposal = await propose(office.builder);
  jo = await office.open(office.jo);
});
afterEach(() => provider.stop().catch(() => undefined));

/** A new agreement that waits for Jo. */
async function propose(clientId: string): Promise<{ proposalId: string; documentSha256: string }> {
  const { proposalId, sending, document } = await office.act(async (scope) => {
    await noteCheck(scope, clientId, { kind: 'due-diligence', doneOn: on('2026-09-01') });
    const from = { from: 'template', ref: 'monthly' } as const;
    const drafted = await draftProposal(scope, clientId, { from, startOn: on('2027-01-01') });
    if ('refused' in drafted) throw new Error(drafted.refused);
    const signers = [{ personId: office.jo, place: 1 }];
    const wanted = { revision: 1, answerByOn: on('2026-12-18'), signers };
    const prepared = await prepareSending(scope, drafted.proposalId, wanted);
    if ('refused' in prepared) throw new Error(prepared.refused);
    return { proposalId: drafted.proposalId, sending: wanted, document: prepared.document };
  });
  const documentSha256 = await storeDocument(office.files, office.officeId, document);
  await office.act((scope) => sendProposal(scope, proposalId, sending, documentSha256));
  return { proposalId, documentSha256 };
}

const begin = (by = jo, { proposalId } = proposal, clientId = office.builder): Promise<Answer> =>
  by.post(`/api/portal/proposals/${proposalId}/identity`, { clientId });

/** Goes to the provider and signs in there; answers what the browser came back with. */
async function visit(by = jo, of = proposal, clientId = office.builder): Promise<string> {
  const { status, body } = await begin(by, of, clientId);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return (await provider.signIn(String(body['redirectTo']))).answer;
}

const finish = (answer: string, by = jo): Promise<Answer> => by.post('/api/portal/identity', { answer });

interface Shown {
  provider: string;
  confirmed: { id: string; name: string | null; sameName: boolean; validUntil: string } | null;
}
const shown = async (by = jo, clientId = office.builder): Promise<Shown | undefined> =>
  ((await by.get(`/api/portal/proposal?client=${clientId}`)).body['proposal'] as { identity?: Shown }).identity;

const accept = (identityId?: string, by = jo, of = proposal, clientId = office.builder): Promise<Answer> =>
  by.post(`/api/portal/proposals/${of.proposalId}/accept`, {
    clientId,
    documentSha256: of.documentSha256,
    ...(identityId === undefined ? {} : { identityId }),
  });

async function confirm(by = jo): Promise<string> {
  expect((await finish(await visit(by), by)).status).toBe(200);
  return (await shown(by))!.confirmed!.id;
}

const signer = () =>
  office.act((scope) =>
    scope.trx
      .selectFrom('proposal_signer')
      .select(['identity', 'state', 'evidence'])
      .where('proposal_id', '=', proposal.proposalId)
      .where('person_id', '=', office.jo)
      .executeTakeFirstOrThrow(),
  );
const stored = () =>
  office.act(async (scope) => {
    const rows = await scope.trx.selectFrom('identity_confirmation').selectAll().orderBy('begun_at').execute();
    return rows;
  });
const tasks = () =>
  office.act((scope) =>
    scope.trx.selectFrom('task').select('client_id').where('kind', '=', 'signer-name-differs').execute(),
  );

describe('confirming who one is', () => {
  test('is what the agreement is then accepted with: provider, name, level and time, and never a number or a token', async () => {
    provider.claims = { ...provider.claims, nin: '17029012345', sub: '17029012345-x' };
    expect(await shown()).toEqual({ provider: 'BankID', confirmed: null });
    const finished = await finish(await visit());
    expect(finished.body).toEqual({ clientId: office.builder, proposalId: proposal.proposalId });
    const identity = await shown();
    expect(identity).toEqual({
      provider: 'BankID',
      confirmed: {
        id: expect.any(String) as unknown,
        name: 'Brattli, Jo Ærø',
        sameName: true,
        validUntil: '2026-11-23T08:15:00.000Z',
      },
    });
    expect((await accept(identity!.confirmed!.id)).body).toEqual({ complete: true, startOn: '2027-01-01' });
    expect(await signer()).toMatchObject({
      identity: 'openid-connect',
      state: 'accepted',
      evidence: {
        shownBy: 'BankID',
        provider: 'BankID',
        issuer: provider.issuer,
        subject: '9578-5999-4-1',
        subjectClaim: 'bankid_altsub',
        nameAtProvider: 'Brattli, Jo Ærø',
        acr: 'urn:bankid:bid;LOA=4',
        confirmedAt: '2026-11-23T08:00:00.000Z',
      },
    });
    const everything = JSON.stringify([await stored(), await signer()]);
    expect(everything).not.toMatch(/17029012345|eyJ|access_token/);
    expect(await tasks()).toEqual([]);
  });

  test('stands in the sealed evidence as a sign-in, with a mark of the person that the provider can be asked about', async () => {
    await accept(await confirm());
    await sealAccepted(office.context, office.officeId, {
      files: office.files,
      secret: office.server.context.secret,
    });
    const found = (await office.act((scope) => loadProposal(scope, proposal.proposalId)))!;
    const opened = await office.files.open(office.officeId, found.row.sealed_sha256!);
    if (!('stream' in opened)) throw new Error('not there');
    const sealed = Buffer.concat((await opened.stream.toArray()) as Buffer[]);
    const subjectSha256 = createHash('sha256').update(`${provider.issuer}\n9578-5999-4-1`).digest('hex');
    const verdict = verifySealedDocument(sealed);
    expect(verdict).toMatchObject({
      seal: {
        evidence: {
          signers: [
            { name: 'Ingrid Solheim', identity: { method: 'signed-in-staff' } },
            {
              name: 'Jo Brattli',
              identity: {
                method: 'openid-connect',
                shown: 'BankID',
                provider: {
                  name: 'BankID',
                  issuer: provider.issuer,
                  subjectSha256,
                  nameGiven: 'Brattli, Jo Ærø',
                  acr: 'urn:bankid:bid;LOA=4',
                  signedInAt: '2026-11-23T08:00:00.000Z',
                },
              },
            },
          ],
        },
      },
    });
    expect(JSON.stringify(verdict)).not.toContain('9578-5999-4-1');
    const written = await office.act((scope) => writeEvidence(scope, found, 'Avtale'));
    const page = JSON.stringify(
      written.page({ sha256: 'a'.repeat(64), bytes: 1, pages: 1 }, instant('2026-11-23T08:00:00.000Z')),
    );
    expect(page).toContain(
      `Personlig lenke og engangskode, og innlogging med BankID (${provider.issuer}) mandag 23. november 2026 kl. 09.00. ` +
        'Navnet hos tjenesten er Brattli, Jo Ærø. Nivå: urn:bankid:bid;LOA=4. ' +
        `Personens kjennetegn hos tjenesten (SHA-256): ${subjectSha256.slice(0, 16)}…. ` +
        'Dette er innlogging, ikke en BankID-signatur.',
    );
  });

  test('with another name is accepted, and a person of the office is told once', async () => {
    provider.claims = { name: "Kari O'Hara" };
    const identityId = await confirm();
    expect((await shown())!.confirmed).toMatchObject({ name: "Kari O'Hara", sameName: false });
    expect((await accept(identityId)).status).toBe(200);
    expect(await tasks()).toEqual([{ client_id: office.builder }]);
    expect(await office.act((scope) => viewProposal(scope, proposal.proposalId))).toMatchObject({
      signers: [
        { name: 'Ingrid Solheim', identity: 'signed-in-staff' },
        {
          name: 'Jo Brattli',
          identity: 'openid-connect',
          confirmedAs: { provider: 'BankID', name: "Kari O'Hara", sameName: false },
        },
      ],
    });
    const found = (await office.act((scope) => loadProposal(scope, proposal.proposalId)))!;
    const written = await office.act((scope) => writeEvidence(scope, found, 'Avtale'));
    const page = written.page({ sha256: 'a'.repeat(64), bytes: 1, pages: 1 }, instant('2026-11-23T08:00:00.000Z'));
    expect(JSON.stringify(page)).toContain("Navnet hos tjenesten er Kari O'Hara, et annet enn Jo Brattli.");
  });

  test('without a name is accepted, and a person of the office is told', async () => {
    provider.claims = { nin: '17029012345' };
    expect((await accept(await confirm())).status).toBe(200);
    expect(await tasks()).toEqual([{ client_id: office.builder }]);
    const found = (await office.act((scope) => loadProposal(scope, proposal.proposalId)))!;
    const written = await office.act((scope) => writeEvidence(scope, found, 'Avtale'));
    const page = written.page({ sha256: 'a'.repeat(64), bytes: 1, pages: 1 }, instant('2026-11-23T08:00:00.000Z'));
    expect(JSON.stringify(page)).toContain('Tjenesten oppga ikke noe navn.');
  });

  test('may begin with one server of the installation and end with another', async () => {
    const second: TestServer = testServer(database.db, {
      modules: portalModules({
        context: office.context,
        files: office.files,
        uploads: office.uploads,
        identity: provider.connect(),
      }),
    });
    const there = testBrowser(second);
    for (const [name, value] of jo.cookies) there.cookies.set(name, value);
    const answer = await visit(jo);
    expect((await finish(answer, there)).status).toBe(200);
    expect((await accept((await shown(there))!.confirmed!.id)).status).toBe(200);
  });

  test('always comes back to the one address under PUBLIC_URL, whatever the request says', async () => {
    const headers = { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'http', Forwarded: 'host=evil.example' };
    const { body } = await jo.post(
      `/api/portal/proposals/${proposal.proposalId}/identity?redirect_uri=https://evil.example`,
      { clientId: office.builder, redirectUri: 'https://evil.example', returnTo: '//evil.example' },
      headers,
    );
    const url = new URL(String(body['redirectTo']));
    expect(url.origin).toBe(provider.issuer);
    expect(url.searchParams.getAll('redirect_uri')).toEqual(['https://takt.example/t/identity']);
    expect((await provider.signIn(url.href)).backTo).toBe('https://takt.example/t/identity');
  });
});

describe('an answer of the provider', () => {
  test('is taken once, also when it comes twice at once', async () => {
    const answer = await visit();
    const both = await Promise.all([finish(answer), finish(answer)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    const third = await finish(answer);
    expect(third.body).toMatchObject({ code: 'identity.unknown' });
    expect(provider.tokenRequests.count).toBe(1);
    expect((await stored()).map(({ confirmed_at: at }) => at)).toEqual(['2026-11-23T08:00:00.000Z']);
  });

  test('is unknown in another session of the same person, for another person, another office and a stranger', async () => {
    const answer = await visit();
    const elsewhere = await office.open(office.jo);
    const kari = await office.open(office.kari);
    const other = await addPortalOffice(database.db, {}, port);
    const theirs = await other.open(other.jo);
    for (const by of [elsewhere, kari])
      expect((await finish(answer, by)).body).toMatchObject({ code: 'identity.unknown' });
    expect((await theirs.post('/api/portal/identity', { answer })).body).toMatchObject({ code: 'identity.unknown' });
    expect((await finish(answer, testBrowser(office.server))).status).toBe(401);
    expect(provider.tokenRequests.count).toBe(0);
    expect((await finish(answer)).status).toBe(200);
    expect((await shown(elsewhere))!.confirmed).toBeNull();
    const { id } = (await shown())!.confirmed!;
    expect((await accept(id, elsewhere)).body).toMatchObject({ code: 'identity.expired' });
    expect((await signer()).state).toBe('waiting');
  });

  test('with the state of one sign-in and the code of another is refused', async () => {
    const mine = new URLSearchParams(await visit());
    const elsewhere = await office.open(office.jo);
    const stolen = new URLSearchParams(await visit(elsewhere));
    mine.set('code', stolen.get('code')!);
    expect((await finish(mine.toString())).body).toMatchObject({ code: 'identity.refused' });
    expect((await shown())!.confirmed).toBeNull();
  });

  test('that does not hold leaves nothing, and the code still accepts', async () => {
    for (const claims of [{ nonce: 'another' }, { aud: 'another' }, { iss: 'https://another.example' }, { exp: 1 }]) {
      provider.claims = claims;
      expect((await finish(await visit())).body).toMatchObject({ code: 'identity.refused' });
    }
    expect((await stored()).every(({ identity, answered_at: at }) => identity === null && at !== null)).toBe(true);
    expect((await accept()).status).toBe(200);
    expect(await signer()).toMatchObject({ identity: 'one-time-code', state: 'accepted' });
  });

  test('fetched fifty times by a scanner, or posted by another page, changes nothing', async () => {
    const answer = await visit();
    const before = await stored();
    for (let time = 0; time < 50; time += 1) {
      await jo.get(`/t/identity?${answer}`);
      expect((await jo.get(`/api/portal/identity?${answer}`)).status).toBe(404);
    }
    const evil = await jo.post('/api/portal/identity', { answer }, { Origin: 'https://evil.example' });
    expect(evil.body).toMatchObject({ code: 'request.foreign-origin' });
    expect(await stored()).toEqual(before);
    expect(provider.tokenRequests.count).toBe(0);
    expect((await finish(answer)).status).toBe(200);
  });

  test('may be anything: it is unknown', async () => {
    const texts = [
      '',
      '%',
      'state=',
      `state=${'a'.repeat(43)}`,
      "state='; drop table x--",
      'state=æøå\u0000',
      '&'.repeat(8000),
    ];
    for (const text of texts) expect((await finish(text)).body).toMatchObject({ code: 'identity.unknown' });
    expect((await finish('a'.repeat(8001))).status).toBe(400);
  });

  test('is awaited for a quarter of an hour, at the threshold no more', async () => {
    const late = await visit();
    office.server.wait(900);
    expect((await finish(late)).body).toMatchObject({ code: 'identity.unknown' });
    const inTime = await visit();
    office.server.wait(899);
    expect((await finish(inTime)).status).toBe(200);
  });
});

describe('a confirmation', () => {
  test('runs out: what was on the screen is not accepted with less, and the code still accepts', async () => {
    const identityId = await confirm();
    office.server.wait(900);
    expect((await accept(identityId)).body).toMatchObject({ code: 'identity.expired' });
    expect((await signer()).state).toBe('waiting');
    expect((await shown())!.confirmed).toBeNull();
    expect((await accept()).status).toBe(200);
    expect((await signer()).identity).toBe('one-time-code');
  });

  test('is used once, also by two at once, and not spent by an answer that was refused', async () => {
    const identityId = await confirm();
    const wrong = await jo.post(`/api/portal/proposals/${proposal.proposalId}/accept`, {
      clientId: office.builder,
      documentSha256: 'f'.repeat(64),
      identityId,
    });
    expect(wrong.body).toMatchObject({ code: 'agreement.document-changed' });
    const both = await Promise.all([accept(identityId), accept(identityId)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect((await stored())[0]!.used_at).toBe('2026-11-23T08:00:00.000Z');
    expect((await accept(identityId)).status).toBe(422);
  });

  test('holds for its own agreement only', async () => {
    await office.act((scope) =>
      sql`update contact set scopes = '{agreement}' where office_id = ${office.officeId} and person_id = ${office.jo}
        and client_id = ${office.bakery}`.execute(scope.trx),
    );
    const other = await propose(office.bakery);
    const identityId = await confirm();
    expect((await shown(jo, office.bakery))!.confirmed).toBeNull();
    expect((await accept(identityId, jo, other, office.bakery)).body).toMatchObject({ code: 'identity.expired' });
    expect((await begin(jo, other, office.builder)).body).toMatchObject({ code: 'request.not-found' });
  });

  test('is begun only by a signer whose turn it is, with a code, and at most so often', async () => {
    expect((await begin(await office.enter(office.jo))).body).toMatchObject({ code: 'access.code-needed' });
    expect((await begin(await office.open(office.kari))).status).toBe(403);
    const other = await addPortalOffice(database.db, {}, port);
    expect((await begin(await other.open(other.jo))).status).toBe(404);
    const answers: number[] = [];
    for (let time = 0; time < 21; time += 1) answers.push((await begin()).status);
    expect(answers.filter((status) => status === 200)).toHaveLength(20);
    expect(answers.at(-1)).toBe(429);
    await sql`delete from rate_limit`.execute(database.db);
    await accept();
    expect((await begin()).body).toMatchObject({ code: 'agreement.not-open' });
  });

  test('is forgotten after a day, and what was accepted with it stays', async () => {
    await accept(await confirm());
    office.server.wait(900 + 86_400);
    await forgetOldAccess(office.server.context, office.officeId);
    expect(await stored()).toHaveLength(1);
    office.server.wait(1);
    await forgetOldAccess(office.server.context, office.officeId);
    expect(await stored()).toEqual([]);
    expect((await signer()).evidence).toMatchObject({ subject: '9578-5999-4-1' });
  });
});

describe('without the provider', () => {
  test('that is down the page says so, and the code still accepts', async () => {
    const answer = await visit();
    await provider.stop();
    expect((await finish(answer)).body).toMatchObject({
      code: 'identity.unreachable',
      detail: 'Tjenesten svarer ikke nå. Prøv igjen om litt, eller godta med engangskoden du har brukt.',
    });
    const fresh = provider.connect();
    const server = testServer(database.db, {
      modules: portalModules({
        context: office.context,
        files: office.files,
        uploads: office.uploads,
        identity: fresh,
      }),
    });
    const there = testBrowser(server);
    for (const [name, value] of jo.cookies) there.cookies.set(name, value);
    expect((await begin(there)).body).toMatchObject({ code: 'identity.unreachable' });
    expect((await accept()).status).toBe(200);
    expect([...office.server.reports, ...server.reports]).toEqual([]);
  });

  test('whom the person turned back from, it is said, and another try works', async () => {
    provider.onReturn = (url) => {
      url.searchParams.delete('code');
      url.searchParams.set('error', 'access_denied');
    };
    expect((await finish(await visit())).body).toMatchObject({ code: 'identity.declined' });
    provider.onReturn = () => undefined;
    expect((await finish(await visit())).status).toBe(200);
  });

  test('that nobody has set up nothing of it shows, and the code accepts', async () => {
    const plain = testServer(database.db, {
      modules: portalModules({ context: office.context, files: office.files, uploads: office.uploads }),
    });
    const there = testBrowser(plain);
    const token = await issuePersonLink(plain.context, office.officeId, office.jo);
    await there.post('/api/portal/enter', { token });
    await there.post('/api/portal/code/request');
    await there.post('/api/portal/code/verify', { code: plain.codes.at(-1)!.code });
    expect(await shown(there)).toBeUndefined();
    expect((await begin(there)).body).toMatchObject({ code: 'request.not-found' });
    expect((await finish('state=a', there)).body).toMatchObject({ code: 'request.not-found' });
    expect((await accept(undefined, there)).status).toBe(200);
  });
});

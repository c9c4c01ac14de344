import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { authorityCertificate } from './keys.testdata.ts';
import { requestTimestamp } from './request-timestamp.ts';
import { makeOffice, seal, type TestOffice } from './seal.testdata.ts';
import { sealPartsOf, signAgain, withSeal } from './tamper.testdata.ts';
import { startAuthority, type Behaviour, type TestAuthority } from './time-stamp-authority.testdata.ts';
import { encodeSeal } from './cms.ts';
import { verifySealedDocument } from './verify-document.ts';

let authority: TestAuthority;
let office: TestOffice;
const digest = Buffer.alloc(32, 7);

beforeAll(async () => {
  [authority, office] = await Promise.all([startAuthority(), makeOffice()]);
});
beforeEach(() => {
  authority.behaviour = 'stamps';
});
afterAll(() => authority.close());

describe('a time stamp', () => {
  it('says when an authority saw the digest', async () => {
    expect(await requestTimestamp(authority, digest)).toEqual({
      token: expect.any(Buffer),
      timestamp: {
        at: '2027-01-15T07:41:10.250Z',
        authority: 'Prøvestempel',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
  });

  it.each<[Behaviour, object]>([
    ['refuses', { failed: 'refused', detail: 'status 2' }],
    ['stamps-another-digest', { failed: 'wrong-answer', detail: 'The time stamp is for other bytes.' }],
    ['forgets-the-nonce', { failed: 'wrong-answer', detail: 'It answers another request.' }],
    ['signs-wrongly', { failed: 'wrong-answer', detail: 'The signature of the time stamp is wrong.' }],
    ['babbles', { failed: 'wrong-answer' }],
    ['is-down', { failed: 'unreachable', detail: 'HTTP 503' }],
    ['never-ends', { failed: 'too-large' }],
  ])('is none when the authority %s', async (behaviour, expected) => {
    authority.behaviour = behaviour;
    expect(await requestTimestamp(authority, digest)).toMatchObject(expected);
  });

  it('is none when nobody is there, or the address is none', async () => {
    const gone = await startAuthority();
    await gone.close();
    expect(await requestTimestamp(gone, digest)).toMatchObject({ failed: 'unreachable' });
    expect(await requestTimestamp({ url: 'ikke en adresse' }, digest)).toMatchObject({ failed: 'unreachable' });
  });
});

describe('a seal with a time stamp', () => {
  it('holds it among what is signed, and says what it says', async () => {
    const { sealed, timestamp } = await seal(office.key, { timestampAuthority: authority });
    expect(timestamp).toMatchObject({ at: '2027-01-15T07:41:10.250Z', authority: 'Prøvestempel' });
    expect(verifySealedDocument(sealed, { certificatePem: office.certificatePem })).toMatchObject({
      verdict: 'sealed-by-given-certificate',
      seal: { timestamp: { at: '2027-01-15T07:41:10.250Z', authority: 'Prøvestempel' } },
    });
  });

  it('is made without one when the authority fails, and says why', async () => {
    authority.behaviour = 'is-down';
    const { sealed, timestamp } = await seal(office.key, { timestampAuthority: authority });
    expect(timestamp).toEqual({ failed: 'unreachable', detail: 'HTTP 503' });
    expect(verifySealedDocument(sealed).verdict).toBe('intact-sealer-unknown');
  });

  it('cannot have that of another file, nor lose its own', async () => {
    const { sealed } = await seal(office.key, { timestampAuthority: authority });
    const { sealed: second } = await seal(office.key, { timestampAuthority: authority, reason: 'Annet' });
    const foreign = { timestamp: sealPartsOf(second).timestamp };
    expect(verifySealedDocument(signAgain(sealed, office.key, foreign))).toMatchObject({ fault: 'timestamp-wrong' });
    const { timestamp: _, ...without } = sealPartsOf(sealed);
    expect(verifySealedDocument(withSeal(sealed, encodeSeal(without)))).toMatchObject({ fault: 'signature-wrong' });
  });
});

const openssl = spawnSync('openssl', ['version']).status === 0;

describe.skipIf(!openssl)(openssl ? 'OpenSSL' : 'OpenSSL: skipped, it is not installed', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'takt-stamp-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('reads the request as one for this digest, and verifies the stamp', async () => {
    const answer = await requestTimestamp(authority, digest);
    if (!('token' in answer)) throw new Error(answer.detail);
    const file = (name: string, bytes: string | Uint8Array): string => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const query = file('query', authority.requests.at(-1)!);
    const asked = execFileSync('openssl', ['ts', '-query', '-in', query, '-text'], { encoding: 'utf8' });
    expect(asked).toMatch(/Hash Algorithm: sha256[\s\S]*07 07 07 07[\s\S]*Certificate required: yes/);
    const token = file('token', answer.token);
    const said = execFileSync('openssl', ['ts', '-reply', '-in', token, '-token_in', '-text'], { encoding: 'utf8' });
    expect(said).toContain('Time stamp: Jan 15 07:41:10.25 2027 GMT');
    const trust = ['-CAfile', file('authority.pem', authorityCertificate)];
    const args = ['ts', '-verify', '-digest', digest.toString('hex'), '-in', token, '-token_in', ...trust];
    expect(execFileSync('openssl', args, { encoding: 'utf8', stdio: 'pipe' })).toContain('Verification: OK');
  });
});

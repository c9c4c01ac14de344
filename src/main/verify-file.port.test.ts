import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOffice, seal, evidenceFor, unsealedAgreement } from '../sign/seal.testdata.ts';

const program = new URL('./cli.ts', import.meta.url).pathname;
let folder: string;
let file: string;
let certificate: string;
let otherCertificate: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'takt-verify-'));
  const [office, other] = await Promise.all([makeOffice(), makeOffice('Et annet byrå')]);
  const evidence = evidenceFor(unsealedAgreement);
  const [signer] = evidence.signers;
  const { sealed } = await seal(office.key, {
    evidence: { ...evidence, signers: [{ ...signer!, name: 'Jo\u001b[2J Brattli' }] },
  });
  file = write('avtale på norsk.pdf', sealed);
  certificate = write('office.pem', office.certificatePem);
  otherCertificate = write('other.pem', other.certificatePem);
  sealed[90_000]! ^= 1;
  write('changed.pdf', sealed);
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, bytes: string | Uint8Array): string {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

const nowhere = 'postgres://nobody@127.0.0.1:1/none';

/** The command in a folder without any data, and with a database address where nobody answers. */
function verify(...args: string[]) {
  return spawnSync(process.execPath, [program, 'verify', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], DATABASE_URL: nowhere, DATABASE_OWNER_URL: nowhere },
  });
}

describe('takt verify FILE', () => {
  it('says without a database that this is what was accepted, and by whom', () => {
    const { status, stdout, stderr } = verify(file, '--certificate', certificate);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('This is what was accepted.');
    expect(stdout).toContain('Sealed by     Ærlig Ørn & Ås Regnskap AS, 2027-01-15T07:41:09.000Z');
    expect(stdout).toContain('Accepted by   Jo[2J Brattli for Brattli Bygg AS');
    expect(stdout).not.toContain('\u001b');
  });

  it('says that the sealer is unknown when it is given nothing to hold the seal against', () => {
    const { status, stdout } = verify(file);
    expect(status).toBe(0);
    expect(stdout).toContain('Intact, sealer unknown');
  });

  it('takes the fingerprint that it prints', () => {
    const { fingerprint } = JSON.parse(verify(file, '--json').stdout).seal as { fingerprint: string };
    const { status, stdout } = verify(file, '--fingerprint', fingerprint.toUpperCase(), '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ file, verdict: 'sealed-by-given-certificate' });
  });

  it('says no to the certificate of another office, and to a changed file', () => {
    const other = verify(file, '--certificate', otherCertificate);
    expect([other.status, other.stdout]).toEqual([1, expect.stringContaining('NOT sealed with the certificate')]);
    const changed = verify(join(folder, 'changed.pdf'));
    expect([changed.status, changed.stdout]).toEqual([1, expect.stringContaining('NOT what was accepted')]);
    const json = verify(join(folder, 'changed.pdf'), '--json');
    expect([json.status, JSON.parse(json.stdout)]).toEqual([1, expect.objectContaining({ fault: 'content-changed' })]);
  });

  it('says how it is used when it is used in another way', () => {
    for (const args of [
      [],
      [join(folder, 'none.pdf')],
      [file, file],
      [file, '--fingerprint', '12'],
      [file, '--certificate', file],
      [file, '--certificate', certificate, '--fingerprint', 'ab'],
      [file, '--anchor', certificate],
    ]) {
      expect([args, verify(...args).status]).toEqual([args, 2]);
    }
  });
});

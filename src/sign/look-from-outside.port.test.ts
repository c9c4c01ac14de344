import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loopbackCertificate, loopbackKey } from '../mail/loopback-certificate.testdata.ts';
import { expectKey, makeOffice, seal, unsealedAgreement, type TestOffice } from './seal.testdata.ts';
import { sha256Hex } from './seal-document.ts';
import { readPemKey } from './sealing-key.ts';
import { findContents } from './tamper.testdata.ts';
import { startAuthority } from './time-stamp-authority.testdata.ts';

let folder: string;
let office: TestOffice;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'takt-seal-'));
  office = await makeOffice();
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, bytes: string | Uint8Array): string {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

function run(program: string, ...args: string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

const poppler = spawnSync('pdfsig', ['-v']).status === 0;

describe.skipIf(!poppler)(poppler ? 'poppler' : 'poppler: skipped, pdfsig is not installed', () => {
  it('says that the seal is valid and covers the whole file, and reads the letters of the name', async () => {
    const { sealed } = await seal(office.key);
    const said = run('pdfsig', write('sealed.pdf', sealed));
    expect(said).toContain('Signature is Valid.');
    expect(said).toContain('Total document signed');
    expect(said).toContain('Signature Type: ETSI.CAdES.detached');
    expect(said).toContain('Signer Certificate Common Name: Ærlig Ørn & Ås Regnskap AS');
    expect(said).toContain('Signing Hash Algorithm: SHA-256');
    expect(said).not.toContain('Signature #2');
  });

  it('says the same of a seal with a time stamp, and of one by a key on an elliptic curve', async () => {
    const authority = await startAuthority();
    const stamped = await seal(office.key, { timestampAuthority: authority });
    await authority.close();
    const curved = await seal(expectKey(readPemKey(loopbackCertificate, loopbackKey)));
    for (const { sealed } of [stamped, curved]) {
      expect(run('pdfsig', write('sealed.pdf', sealed))).toContain('Signature is Valid.');
    }
  });

  it('says that a changed file is not', async () => {
    const { sealed } = await seal(office.key);
    sealed[5000]! ^= 1;
    expect(run('pdfsig', write('changed.pdf', sealed))).not.toContain('Signature is Valid.');
  });

  it('finds the evidence page after those of the agreement, one tree, and the attached evidence', async () => {
    const { sealed } = await seal(office.key);
    const file = write('sealed.pdf', sealed);
    const pages = run('pdftotext', file, '-').split('\f').slice(0, -1);
    expect(pages).toHaveLength(3);
    expect(pages[0]).toContain('Ærlig Ørn & Ås Regnskap AS');
    expect(pages[2]).toContain('Bevis for godtakelse');
    const tree = run('pdfinfo', '-struct-text', file);
    expect(tree).toMatch(/^ {2}Part\n {4}H1 \(block\)\n {6}"Bevis for godtakelse"/m);
    expect(tree.match(/^\S/gm)).toHaveLength(1);
    run('pdfdetach', '-save', '1', '-o', join(folder, 'bevis.json'), file);
    expect(JSON.parse(run('cat', join(folder, 'bevis.json')))).toMatchObject({
      document: { sha256: sha256Hex(unsealedAgreement), bytes: unsealedAgreement.length },
      signers: [{ name: 'Jo Brattli', address: '192.0.2.7' }],
    });
  });
});

const qpdf = spawnSync('qpdf', ['--version']).status === 0;

describe.skipIf(!qpdf)(qpdf ? 'qpdf' : 'qpdf: skipped, it is not installed', () => {
  it('finds nothing wrong with the file', async () => {
    const { sealed } = await seal(office.key);
    expect(run('qpdf', '--check', write('sealed.pdf', sealed))).toContain('No syntax or stream encoding errors found');
  });
});

const openssl = spawnSync('openssl', ['version']).status === 0;

describe.skipIf(!openssl)(openssl ? 'OpenSSL' : 'OpenSSL: skipped, it is not installed', () => {
  it('says that the seal is a valid CAdES signature of everything around it', async () => {
    const { sealed } = await seal(office.key);
    const { from, to, der } = findContents(sealed);
    const around = Buffer.concat([sealed.subarray(0, from), sealed.subarray(to)]);
    const files = ['-in', write('seal', der), '-content', write('around', around)];
    const trust = ['-CAfile', write('office.pem', office.certificatePem), '-purpose', 'any', '-no_check_time'];
    const { stderr } = spawnSync(
      'openssl',
      ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-out', '/dev/null', ...files, ...trust],
      { encoding: 'utf8' },
    );
    expect(stderr).toContain('CAdES Verification successful');
  });
});

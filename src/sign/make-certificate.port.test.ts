import { createPrivateKey, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { instant } from '../domain/kernel/index.ts';
import { fingerprintOf, readCertificates, readFingerprint, subjectName } from './certificate.ts';
import { makeCertificate } from './make-certificate.ts';

const from = instant('2026-11-20T10:00:00.000Z');

describe('a certificate that is made', () => {
  it('holds the name with its letters, the organisation number, ten years, and signs itself', async () => {
    const { certificatePem, privateKeyPem } = await makeCertificate(
      { name: 'Ærlig Ørn & Ås Regnskap AS', orgnr: '310908274' },
      from,
    );
    const certificate = new X509Certificate(certificatePem);
    expect(certificate.subject).toContain('O=Ærlig Ørn & Ås Regnskap AS');
    expect(certificate.subject).toContain('NTRNO-310908274');
    expect(certificate.validFromDate.toISOString()).toBe('2026-11-20T10:00:00.000Z');
    expect(certificate.validToDate.toISOString()).toBe('2036-11-20T10:00:00.000Z');
    expect(certificate.ca).toBe(false);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.checkPrivateKey(createPrivateKey(privateKeyPem))).toBe(true);
    expect(subjectName(certificate.raw)).toBe('Ærlig Ørn & Ås Regnskap AS');
  });

  it('is another one each time', async () => {
    const [one, other] = await Promise.all([
      makeCertificate({ name: 'A' }, from),
      makeCertificate({ name: 'A' }, from),
    ]);
    expect(new X509Certificate(one.certificatePem).serialNumber).not.toBe(
      new X509Certificate(other.certificatePem).serialNumber,
    );
    expect(one.privateKeyPem).not.toBe(other.privateKeyPem);
  });

  it('reaches past 2049, and from a leap day to a year without one', async () => {
    const late = await makeCertificate({ name: 'A' }, instant('2044-02-29T00:00:00.000Z'));
    expect(new X509Certificate(late.certificatePem).validToDate.toISOString()).toBe('2054-02-28T00:00:00.000Z');
  });

  it.each([
    ['a long name is cut to 64 letters', 'Å'.repeat(200), 'Å'.repeat(64)],
    ['a name of marks and control characters is none', '\u202e\u0000 \n', 'Takt'],
    ['signs that mean something elsewhere are letters', 'A=B, O=X/CN="y"\\+;', 'A=B, O=X/CN="y"\\+;'],
  ])('%s', async (_, name, expected) => {
    const { certificatePem } = await makeCertificate({ name }, from);
    expect(subjectName(readCertificates(certificatePem)![0]!)).toBe(expected);
  });
});

describe('a fingerprint', () => {
  const plain = 'ab'.repeat(32);

  it('is read with colons, spaces and capitals', () => {
    expect(readFingerprint(plain.toUpperCase().match(/../g)!.join(':'))).toBe(plain);
    expect(readFingerprint(`${plain.slice(0, 32)} ${plain.slice(32)}\n`)).toBe(plain);
  });

  it.each(['', 'ab', `${plain}0`, 'x'.repeat(64)])('is none: %s', (text) => {
    expect(readFingerprint(text)).toBeUndefined();
  });

  it('is that of the certificate', async () => {
    const { certificatePem } = await makeCertificate({ name: 'A' }, from);
    const certificate = new X509Certificate(certificatePem);
    expect(fingerprintOf(certificate.raw)).toBe(readFingerprint(certificate.fingerprint256));
  });
});

import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loopbackCertificate, loopbackKey } from '../mail/loopback-certificate.testdata.ts';
import { subjectName } from './certificate.ts';
import { authorityKey, pkcs12LongAgo, pkcs12Now, pkcs12Password, pkcs12Rc2 } from './keys.testdata.ts';
import { readPemKey, readPkcs12Key } from './sealing-key.ts';

describe('a file with key and certificates (PKCS #12)', () => {
  it.each([
    ['of today', pkcs12Now],
    ['of long ago', pkcs12LongAgo],
  ])('%s gives the key, its certificate first and then the one above it', (_, file) => {
    const key = readPkcs12Key(file, pkcs12Password);
    if ('refused' in key) throw new Error(key.refused);
    expect(key.certificates.map(subjectName)).toEqual(['Ås Regnskap AS', 'Prøveutsteder']);
    expect(new X509Certificate(key.certificates[0]!).checkPrivateKey(key.privateKey)).toBe(true);
  });

  it('is refused with another password', () => {
    for (const password of ['', 'blåbær-8', pkcs12Password.toUpperCase()]) {
      expect(readPkcs12Key(pkcs12Now, password)).toEqual({ refused: 'pkcs12-password' });
    }
  });

  it('is refused when it is locked in a way that anybody can undo', () => {
    expect(readPkcs12Key(pkcs12Rc2, 'x')).toEqual({ refused: 'pkcs12-encryption' });
  });

  it('is refused when it is something else', () => {
    expect(readPkcs12Key(Buffer.from('hello'), 'x')).toEqual({ refused: 'pkcs12-unreadable' });
    expect(readPkcs12Key(Buffer.alloc(0), 'x')).toEqual({ refused: 'pkcs12-unreadable' });
  });

  it('is refused or read as it is, but never crashes, whichever byte is wrong', () => {
    for (let at = 0; at < pkcs12Now.length; at += 13) {
      const file = Buffer.from(pkcs12Now);
      file[at]! ^= 0x55;
      const key = readPkcs12Key(file, pkcs12Password);
      if (!('refused' in key)) expect(key.certificates.map(subjectName)).toContain('Ås Regnskap AS');
    }
  });
});

describe('a key and a certificate as PEM', () => {
  it('belong together', () => {
    expect(readPemKey(loopbackCertificate, loopbackKey)).toMatchObject({ certificates: [expect.any(Buffer)] });
  });

  it('are refused when they do not', () => {
    expect(readPemKey(loopbackCertificate, authorityKey)).toEqual({ refused: 'key-of-another-certificate' });
  });

  it('are refused when they cannot be read', () => {
    expect(readPemKey('hello', loopbackKey)).toEqual({ refused: 'certificate-unreadable' });
    expect(readPemKey(loopbackCertificate.replace('MIIB', 'AAAA'), loopbackKey)).toEqual({
      refused: 'certificate-unreadable',
    });
    expect(readPemKey(loopbackCertificate, 'hello')).toEqual({ refused: 'key-unreadable' });
  });
});

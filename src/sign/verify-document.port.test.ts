import { beforeAll, describe, expect, it } from 'vitest';
import { loopbackCertificate, loopbackKey } from '../mail/loopback-certificate.testdata.ts';
import { childrenOf, context, integer, oid, readDer, sequence, setOf } from './der.ts';
import { pkcs12Now, pkcs12Password } from './keys.testdata.ts';
import { evidenceFor, expectKey, makeOffice, seal, unsealedAgreement, type TestOffice } from './seal.testdata.ts';
import { sha256Hex } from './seal-document.ts';
import { readPemKey, readPkcs12Key } from './sealing-key.ts';
import { exchange, findContents, sealPartsOf, seededNumbers, signAgain, withSeal } from './tamper.testdata.ts';
import { verifySealedDocument, type SealVerdict } from './verify-document.ts';

let office: TestOffice;
let other: TestOffice;
let sealed: Uint8Array;

beforeAll(async () => {
  [office, other] = await Promise.all([makeOffice(), makeOffice('Uærlig Regnskap AS')]);
  ({ sealed } = await seal(office.key));
});

function faultOf(verdict: SealVerdict): string {
  return verdict.verdict === 'not-intact' ? verdict.fault : verdict.verdict;
}

function verify(bytes: Uint8Array): string {
  return faultOf(verifySealedDocument(bytes, { certificatePem: office.certificatePem }));
}

describe('a sealed file', () => {
  it('is what was accepted, by the certificate and by its fingerprint', () => {
    const verdict = verifySealedDocument(sealed, { certificatePem: office.certificatePem });
    expect(verdict).toMatchObject({
      verdict: 'sealed-by-given-certificate',
      seal: {
        documentSha256: sha256Hex(unsealedAgreement),
        documentBytes: unsealedAgreement.length,
        sealer: 'Ærlig Ørn & Ås Regnskap AS',
        sealedAt: '2027-01-15T07:41:09.000Z',
        evidence: { signers: [{ name: 'Jo Brattli' }] },
      },
    });
    if (!('seal' in verdict)) throw new Error('There is no seal.');
    const { fingerprint } = verdict.seal;
    expect(verifySealedDocument(sealed, { fingerprint: fingerprint.toUpperCase() }).verdict).toBe(
      'sealed-by-given-certificate',
    );
  });

  it('without a certificate to hold it against is intact and no more', () => {
    expect(verifySealedDocument(sealed).verdict).toBe('intact-sealer-unknown');
  });

  it('begins with the agreement, byte for byte', () => {
    expect(Buffer.from(sealed.subarray(0, unsealedAgreement.length)).equals(unsealedAgreement)).toBe(true);
  });

  it('is the same when it is sealed again at the same time, for an RSA key signs in one way', async () => {
    expect(sha256Hex((await seal(office.key)).sealed)).toBe(sha256Hex(sealed));
  });

  it('holds with a key on an elliptic curve, and with certificates above the key', async () => {
    const single = expectKey(readPemKey(loopbackCertificate, loopbackKey));
    const chained = expectKey(readPkcs12Key(pkcs12Now, pkcs12Password));
    for (const key of [single, chained]) {
      const { sealed: file } = await seal(key);
      expect(verifySealedDocument(file).verdict).toBe('intact-sealer-unknown');
    }
  });

  it('cannot be made for another document than the one that was shown', async () => {
    await expect(seal(office.key, { evidence: evidenceFor(Buffer.from('other')) })).rejects.toThrow(
      'other-document-shown',
    );
  });

  it('is not held against a certificate that cannot be read', () => {
    expect(verifySealedDocument(sealed, { certificatePem: 'hello' })).toEqual({ verdict: 'trust-unreadable' });
    expect(verifySealedDocument(sealed, { fingerprint: '12:34' })).toEqual({ verdict: 'trust-unreadable' });
  });
});

describe('one changed byte is found', () => {
  it('at each of 600 places, whatever stands there', () => {
    const draw = seededNumbers(20270115);
    for (let round = 0; round < 600; round++) {
      const at = draw(sealed.length);
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1 + draw(255);
      expect([at, verify(changed).startsWith('sealed-by')]).toEqual([at, false]);
      expect(faultOf(verifySealedDocument(changed))).not.toBe('intact-sealer-unknown');
    }
  });

  it('at every fifth digit of the seal and its padding, also where only capital and small letters differ', () => {
    const { from, to } = findContents(sealed);
    const draw = seededNumbers(7);
    for (let at = from; at < to; at += 5) {
      const changed = Buffer.from(sealed);
      const letter = String.fromCharCode(changed[at]!);
      if (/[a-f]/.test(letter)) changed.write(letter.toUpperCase(), at, 'latin1');
      else changed[at] = '0123456789abcdef'.charCodeAt((Number.parseInt(letter, 16) + 1 + draw(15)) % 16 || 0);
      if (changed[at] !== sealed[at]) expect([at, verify(changed)]).not.toEqual([at, 'sealed-by-given-certificate']);
    }
  });

  it.each([
    ['the first byte', () => exchange(sealed, '%PDF', '&PDF'), 'not-a-sealed-pdf'],
    ['the version', () => exchange(sealed, '%PDF-1.7', '%PDF-1.6'), 'not-a-sealed-pdf'],
    [
      'the second line, which says that the file is binary',
      () => exchange(sealed, '%\xff', '%\xfe'),
      'content-changed',
    ],
    ['a letter of a font', () => exchange(sealed, 'glyf', 'glyg'), 'content-changed'],
    ['the title', () => exchange(sealed, 'Avtale om regnskap', 'Avtale om regnskaP'), 'content-changed'],
    ['a space in the agreement', () => exchange(sealed, '/Type /Page\n', '/Type  Page\n'), 'not-intact'],
    ['a name in the evidence', () => exchange(sealed, 'Jo Brattli"', 'Bo Brattli"'), 'content-changed'],
    ['an address in the evidence', () => exchange(sealed, '192.0.2.7', '192.0.2.8'), 'content-changed'],
    ['the time of the seal', () => exchange(sealed, 'D:20270115074109Z', 'D:20270115074108Z'), 'content-changed'],
    ['the beginning of the seal', () => exchange(sealed, '/Contents <3', '/Contents (3'), 'not-a-sealed-pdf'],
    [
      'a bracket around the range',
      () => exchange(sealed, '/ByteRange [0 ', '/ByteRange [1 '),
      'does-not-cover-everything',
    ],
    [
      'the table of offsets',
      () => exchange(sealed, ' 00000 n \n', ' 00001 n \n', unsealedAgreement.length),
      'not-a-sealed-pdf',
    ],
    ['the trailer', () => exchange(sealed, '/Size ', '/Sise ', sealed.length - 300), 'not-a-sealed-pdf'],
    ['the last line', () => exchange(sealed, '%%EOF\n', '%%EOf\n', sealed.length - 6), 'not-a-sealed-pdf'],
    ['the line end after it', () => exchange(sealed, '%%EOF\n', '%%EOF ', sealed.length - 6), 'not-a-sealed-pdf'],
    ['a byte more', () => Buffer.concat([sealed, Buffer.from('\n')]), 'not-a-sealed-pdf'],
    ['a byte less', () => Buffer.from(sealed.subarray(0, -1)), 'not-a-sealed-pdf'],
    [
      'a byte put in',
      () => Buffer.concat([sealed.subarray(0, 500), Buffer.from(' '), sealed.subarray(500)]),
      'not-a-sealed-pdf',
    ],
    ['a byte before', () => Buffer.concat([Buffer.from('\n'), sealed]), 'not-a-sealed-pdf'],
  ])('%s', (_, change, fault) => {
    if (fault === 'not-intact') expect(verifySealedDocument(change()).verdict).toBe('not-intact');
    else expect(verify(change())).toBe(fault);
  });

  it.each(['capital letters', 'padding that is not zero', 'one digit of the seal'])('%s', (what) => {
    const { from, to, der } = findContents(sealed);
    const changed = Buffer.from(sealed);
    if (what === 'capital letters') changed.write(changed.toString('latin1', from, to).toUpperCase(), from, 'latin1');
    if (what === 'padding that is not zero') changed.write('1', to - 2, 'latin1');
    if (what === 'one digit of the seal')
      changed.write(changed[from + der.length] === 0x61 ? 'b' : 'a', from + der.length, 'latin1');
    expect(verify(changed)).toBe('seal-not-canonical');
  });
});

describe('a file that is something else', () => {
  it('is none that was sealed', () => {
    expect(verify(new Uint8Array())).toBe('not-a-sealed-pdf');
    expect(verify(Buffer.from('hello'))).toBe('not-a-sealed-pdf');
    expect(verify(unsealedAgreement)).toBe('not-a-sealed-pdf');
  });

  it('never makes the verifier crash: cut, doubled, mixed and noisy files', () => {
    const draw = seededNumbers(3);
    for (let round = 0; round < 400; round++) {
      const from = draw(sealed.length);
      const to = from + draw(2000);
      const noise = Buffer.from(Array.from({ length: draw(40) }, () => draw(256)));
      const parts = [
        sealed.subarray(0, from),
        round % 2 === 0 ? noise : sealed.subarray(draw(from + 1), from),
        sealed.subarray(to),
      ];
      expect(verifySealedDocument(Buffer.concat(parts)).verdict).toMatch(/not-intact|intact-sealer-unknown/);
    }
    const blank = Buffer.alloc(20_000_000, ' ');
    const text = Buffer.from(sealed).toString('latin1');
    const at = text.lastIndexOf('trailer\n') + 'trailer\n'.length;
    expect(verify(Buffer.concat([sealed.subarray(0, at), blank, sealed.subarray(at)]))).toBe(
      'does-not-cover-everything',
    );
    for (let length = 0; length < sealed.length; length += 997) {
      expect(verify(sealed.subarray(0, length))).toBe('not-a-sealed-pdf');
    }
  });
});

describe('somebody with a key of their own', () => {
  it('can seal the same agreement, and is seen to be another', async () => {
    const { sealed: forged } = await seal(other.key);
    expect(verifySealedDocument(forged).verdict).toBe('intact-sealer-unknown');
    expect(verifySealedDocument(forged, { certificatePem: office.certificatePem })).toMatchObject({
      verdict: 'sealed-by-another',
      seal: { sealer: 'Uærlig Regnskap AS' },
    });
  });

  it("cannot put the office's certificate beside a signature of theirs", () => {
    const forged = signAgain(sealed, { ...other.key, certificates: office.key.certificates });
    expect(verify(forged)).toBe('signature-wrong');
  });

  it("is seen to be another also when the office's certificate stands behind theirs", async () => {
    const certificates = [...other.key.certificates, ...office.key.certificates];
    const { sealed: forged } = await seal({ ...other.key, certificates });
    expect(verify(forged)).toBe('sealed-by-another');
  });
});

describe('a seal that is written in another way', () => {
  /** The seal taken apart and put together, with `change` of what the signer signed and did not sign. */
  function rebuilt(change: (signer: Buffer[]) => Buffer[], certificates?: Buffer): Buffer {
    const [, wrapped] = childrenOf(readDer(findContents(sealed).der));
    const parts = childrenOf(childrenOf(wrapped!)[0]!).map(({ bytes }) => bytes);
    const signer = childrenOf(childrenOf(readDer(parts[4]!))[0]!).map(({ bytes }) => bytes);
    const signedData = sequence(
      parts[0]!,
      parts[1]!,
      parts[2]!,
      certificates ?? parts[3]!,
      setOf(sequence(...change(signer))),
    );
    return withSeal(sealed, sequence(oid('1.2.840.113549.1.7.2'), context(0, signedData)));
  }

  it('is the same when nothing is changed', () => {
    expect(verify(rebuilt((signer) => signer))).toBe('sealed-by-given-certificate');
  });

  it('is refused with an attribute that is not signed', () => {
    const attribute = sequence(oid('1.2.840.113549.1.9.16.2.14'), setOf(integer(1)));
    expect(verify(rebuilt((signer) => [...signer, context(1, attribute)]))).toBe('seal-not-canonical');
  });

  it('is refused with another version, another signer named, or a certificate more', () => {
    expect(verify(rebuilt(([, ...rest]) => [integer(3), ...rest]))).toBe('seal-not-canonical');
    expect(verify(rebuilt(([version, , ...rest]) => [version!, sequence(sequence(), integer(1)), ...rest]))).toBe(
      'seal-not-canonical',
    );
    const two = setOf(
      office.key.certificates[0]!,
      readDer(Buffer.from(expectKey(readPemKey(loopbackCertificate, loopbackKey)).certificates[0]!)).bytes,
    );
    expect(verify(rebuilt((signer) => signer, context(0, readDer(two).content)))).toBe('seal-not-canonical');
  });

  it('is refused when lengths are written longer than they must be', () => {
    const { der } = findContents(sealed);
    const longer = Buffer.concat([Buffer.from([0x30, 0x83, 0]), der.subarray(2)]);
    expect(verify(withSeal(sealed, longer))).toBe('seal-not-canonical');
  });

  it('is refused with the signature of another file', async () => {
    const { sealed: second } = await seal(office.key, { reason: 'Noe annet' });
    expect(verify(withSeal(sealed, findContents(second).der))).toBe('content-changed');
    const mixed = { ...sealPartsOf(sealed), signature: sealPartsOf(second).signature };
    expect(verify(signAgain(sealed, office.key, mixed))).toBe('signature-wrong');
  });
});

describe('the office itself', () => {
  const after = unsealedAgreement.length;

  it('cannot show other evidence than that of the agreement in the file', () => {
    const hash = sha256Hex(unsealedAgreement);
    const forged = exchange(sealed, `"sha256": "${hash}`, `"sha256": "${'0'.repeat(64)}`);
    expect(verify(signAgain(forged, office.key))).toBe('evidence-does-not-match');
  });

  it('cannot say in the seal that it was sealed at another time than in the evidence', () => {
    const forged = exchange(sealed, 'D:20270115074109Z', 'D:20260115074109Z', after);
    expect(verify(signAgain(forged, office.key))).toBe('evidence-does-not-match');
  });

  it('cannot put other pages in the place of those that were accepted', () => {
    const text = Buffer.from(sealed).toString('latin1', after);
    const [whole, first, second] = /\/Kids \[(\d+ 0 R) (\d+ 0 R)/.exec(text)!;
    const forged = exchange(sealed, whole, `/Kids [${second} ${first}`, after);
    expect(verify(signAgain(forged, office.key))).toBe('pages-changed');
  });

  it('cannot write a part of the agreement anew', () => {
    // The list of pages is object 1; here it is written as object 2, which is the list of names that was there.
    const renamed = exchange(exchange(sealed, '1 0 obj\n', '2 0 obj\n', after), 'xref\n1 1\n', 'xref\n2 1\n', after);
    expect(verifySealedDocument(signAgain(renamed, office.key))).toMatchObject({
      fault: 'pages-changed',
      detail: 'Object 2 was changed.',
    });
  });

  it('cannot take a part of the agreement away', () => {
    const [entry] = /xref\n1 1\n\d{10} 00000 n \n/.exec(Buffer.from(sealed).toString('latin1', after))!;
    const forged = exchange(sealed, entry, 'xref\n1 1\n0000000000 65535 f \n', after);
    expect(verifySealedDocument(signAgain(forged, office.key))).toMatchObject({ detail: 'Object 1 was taken away.' });
  });

  it('cannot leave a place open in the agreement that the seal fills in: an object that is not there', async () => {
    const [whole, contents] = /\/Contents (\d+) 0 R/.exec(Buffer.from(unsealedAgreement).toString('latin1'))!;
    const nowhere = '9'.repeat(contents!.length);
    const open = exchange(unsealedAgreement, whole, `/Contents ${nowhere} 0 R`);
    const { sealed: forged } = await seal(office.key, { unsealed: open });
    expect(verifySealedDocument(forged)).toMatchObject({
      fault: 'pages-changed',
      detail: `Object ${nowhere} is named in the agreement and not in it.`,
    });
  });

  it('cannot leave a place open in the agreement that the seal fills in: an object that begins behind its end', async () => {
    const text = Buffer.from(unsealedAgreement).toString('latin1');
    const [, contents] = /\/Contents (\d+) 0 R/.exec(text)!;
    const offset = String(text.indexOf(`\n${contents} 0 obj\n`) + 1).padStart(10, '0');
    const open = exchange(
      unsealedAgreement,
      `${offset} 00000 n`,
      `${unsealedAgreement.length}`.padStart(10, '0') + ' 00000 n',
    );
    const { sealed: forged } = await seal(office.key, { unsealed: open });
    expect(verifySealedDocument(forged)).toMatchObject({
      fault: 'pages-changed',
      detail: expect.stringMatching(/^Object \d+ is not at byte \d+\.$/),
    });
  });

  it('cannot give readers a second table, a lock, or objects beyond the size', async () => {
    const text = Buffer.from(unsealedAgreement).toString('latin1');
    for (const [more, detail] of [
      ['/XRefStm 9', 'The trailer has /XRefStm.'],
      ['/Encrypt 9 0 R', 'The trailer has /Encrypt.'],
    ] as const) {
      const unsealed = Buffer.from(text.replace(/trailer\n<</, `trailer\n<<${more} `), 'latin1');
      await expect(seal(office.key, { unsealed })).rejects.toThrow(detail);
    }
    const small = Buffer.from(text.replace(/\/Size \d+/, '/Size 5'), 'latin1');
    await expect(seal(office.key, { unsealed: small })).rejects.toThrow('Object 5 is beyond /Size.');
  });

  it('cannot put fields below the seal, a picture over it, or another entry in it', () => {
    for (const [words, others, detail] of [
      ['/Rect [0 0 0 0]', '/Kids [9 0 R]  ', 'The field is not a plain one.'],
      ['/Rect [0 0 0 0]', '/Rect [0 0 9 9]', 'The field is not a plain one.'],
      ['/Reason <', '/Prop_B <', 'The seal says more or less than seals do.'],
    ] as const) {
      const forged = exchange(sealed, words, others, after);
      expect(verifySealedDocument(signAgain(forged, office.key))).toMatchObject({ fault: 'not-a-sealed-pdf', detail });
    }
  });

  it('cannot seal what nobody accepted', async () => {
    const { sealed: forged } = await seal(office.key, { evidence: { ...evidenceFor(unsealedAgreement), signers: [] } });
    expect(verify(forged)).toBe('evidence-does-not-match');
  });

  it('cannot point readers to a table that this verifier does not read', () => {
    const forged = exchange(sealed, '/Info ', '/Hide ', sealed.length - 300);
    expect(verifySealedDocument(signAgain(forged, office.key))).toMatchObject({ detail: 'The trailer was changed.' });
  });
});

describe('a revision after the seal', () => {
  /** What a program does that fills in a form or adds a page: it appends a revision. */
  function appendRevision(objects: string, entries: string): Buffer {
    const text = Buffer.from(sealed).toString('latin1');
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)![1]);
    const trailer = /trailer\n(<<.*>>)\nstartxref\n\d+\n%%EOF\n$/s.exec(text.slice(table))![1]!;
    const more = `${objects}xref\n${entries}trailer\n${trailer.replace(/\/Prev \d+/, `/Prev ${table}`)}\nstartxref\n${text.length + objects.length}\n%%EOF\n`;
    return Buffer.from(text + more, 'latin1');
  }

  it('is found, even when it is empty', () => {
    expect(verify(appendRevision('', '0 0\n'))).toBe('not-a-sealed-pdf');
  });

  it('is found when it shows another page', () => {
    const at = String(sealed.length).padStart(10, '0');
    const file = appendRevision('1 0 obj\n<</Type /Pages /Count 0 /Kids []>>\nendobj\n', `1 1\n${at} 00000 n \n`);
    expect(verify(file)).toBe('not-a-sealed-pdf');
  });

  it('is found when the seal is drawn around it', () => {
    const longer = appendRevision('', '0 0\n');
    const range = /\/ByteRange \[0 (\d+) +(\d+) +(\d+) *\]/.exec(longer.toString('latin1'))!;
    const covering = range[0]
      .replace(` ${range[3]} `, ` ${Number(range[3]) + longer.length - sealed.length} `)
      .padEnd(range[0].length);
    const forged = exchange(longer, range[0], covering.slice(0, range[0].length));
    expect(verify(forged)).toBe('not-a-sealed-pdf');
  });
});

import { describe, expect, it } from 'vitest';
import {
  childrenOf,
  der,
  DerError,
  expectChildren,
  integer,
  octetString,
  oid,
  readDer,
  sequence,
  setOf,
} from './der.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('DER is written', () => {
  it('with identifiers as RFC 8017 prints them', () => {
    expect(hex(oid('1.2.840.113549'))).toBe('06062a864886f70d');
    expect(hex(oid('2.16.840.1.101.3.4.2.1'))).toBe('0609608648016503040201');
  });

  it('with integers as short as they can be, and positive', () => {
    expect([0, 127, 128, 256].map((value) => hex(integer(value)))).toEqual([
      '020100',
      '02017f',
      '02020080',
      '02020100',
    ]);
    expect(hex(integer(Buffer.from('0000ff', 'hex')))).toBe('020200ff');
  });

  it('with short, one-byte and two-byte lengths', () => {
    expect(hex(octetString(Buffer.alloc(127))).slice(0, 4)).toBe('047f');
    expect(hex(octetString(Buffer.alloc(128))).slice(0, 6)).toBe('048180');
    expect(hex(octetString(Buffer.alloc(256))).slice(0, 8)).toBe('04820100');
  });

  it('with sets in the order of their bytes', () => {
    expect(hex(setOf(integer(9), integer(2)))).toBe('3106020102020109');
  });
});

describe('DER is read', () => {
  it('back to the values that were written', () => {
    const [number, bytes] = expectChildren(readDer(sequence(integer(5), octetString(Buffer.from('å')))), 0x02, 0x04);
    expect([hex(number.content), bytes.content.toString()]).toEqual(['05', 'å']);
  });

  it.each([
    ['nothing', ''],
    ['a tag alone', '30'],
    ['a value that is cut', '0402ff'],
    ['something after the value', '0201050'.padEnd(8, '0')],
    ['a length longer than it must be', '04810100'],
    ['a length that begins with zero', '0482008' + '0'.repeat(257)],
    ['a length without end', '30800000'],
    ['a length of five bytes', '048500000000010'.padEnd(16, '0')],
    ['a tag of several bytes', '1f810100'],
  ])('never from %s', (_, written) => {
    expect(() => readDer(Buffer.from(written, 'hex'))).toThrow(DerError);
  });

  it('never as another value than the one that is expected', () => {
    expect(() => expectChildren(readDer(sequence(integer(1))), 0x04)).toThrow(DerError);
    expect(() => expectChildren(readDer(sequence(integer(1), integer(2))), 0x02)).toThrow(DerError);
    expect(() => childrenOf(readDer(integer(1)))).toThrow(DerError);
    expect(() => childrenOf(readDer(der(0x30, Buffer.from('0205', 'hex'))))).toThrow(DerError);
  });
});

import { describe, expect, it } from 'vitest';
import { parseAddress } from './parse-address.ts';

describe('an address', () => {
  it.each([
    ['kari@eksempel.no', 'kari@eksempel.no'],
    ['  Kari.Nordmann+takt@Eksempel.NO ', 'Kari.Nordmann+takt@eksempel.no'],
    ["o'brien@eksempel.no", "o'brien@eksempel.no"],
    ['post@blåbær.no', 'post@xn--blbr-roah.no'],
    ['a@b.c.d.no', 'a@b.c.d.no'],
  ])('%j is one mailbox', (text, address) => {
    expect(parseAddress(text)).toEqual({ address });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['kari', 'not-one-mailbox'],
    ['kari@', 'bad-domain'],
    ['@eksempel.no', 'bad-local-part'],
    ['kari@localhost', 'bad-domain'],
    ['kari@127.0.0.1', 'bad-domain'],
    ['kari@0x7f.1', 'bad-domain'],
    ['kari@[127.0.0.1]', 'not-one-mailbox'],
    ['kari@-eksempel.no', 'bad-domain'],
    ['kari@eksempel..no', 'bad-domain'],
    ['kari@eksempel.no.', 'bad-domain'],
    ['.kari@eksempel.no', 'bad-local-part'],
    ['kari..n@eksempel.no', 'bad-local-part'],
    ['kåre@eksempel.no', 'bad-local-part'],
    ['kari@eksempel.no, ola@eksempel.no', 'not-one-mailbox'],
    ['kari@eksempel.no;ola@eksempel.no', 'not-one-mailbox'],
    ['Kari <kari@eksempel.no>', 'not-one-mailbox'],
    ['"a@evil.example x"@eksempel.no', 'not-one-mailbox'],
    ['"kari"@eksempel.no', 'not-one-mailbox'],
    ['kari(post)@eksempel.no', 'not-one-mailbox'],
    ['team:kari@eksempel.no;', 'not-one-mailbox'],
    ['kari@eksempel.no@evil.example', 'not-one-mailbox'],
    ['kari\\@x@eksempel.no', 'not-one-mailbox'],
    ['kari@eksempel.no\r\nBcc: x@evil.example', 'line-break'],
    ['kari@eksempel.no\n', 'line-break'],
    ['kari\u0000@eksempel.no', 'not-one-mailbox'],
    ['kari\u202e@eksempel.no', 'not-one-mailbox'],
    ['kari@eksempel.no/evil', 'bad-domain'],
    ['kari@evil%2eexample.no', 'bad-domain'],
    [`${'k'.repeat(65)}@eksempel.no`, 'bad-local-part'],
    [`k@${'e'.repeat(64)}.no`, 'bad-domain'],
    [`k@${'e.'.repeat(130)}no`, 'too-long'],
  ])('%j is refused: %s', (text, refused) => {
    expect(parseAddress(text)).toEqual({ refused });
  });
});

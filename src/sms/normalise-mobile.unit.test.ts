import { describe, expect, it } from 'vitest';
import { normaliseMobile } from './normalise-mobile.ts';

describe('a mobile number', () => {
  it.each([
    ['91234567', '+4791234567'],
    ['912 34 567', '+4791234567'],
    ['+47 412 34 567', '+4741234567'],
    ['0047 91 23 45 67', '+4791234567'],
    ['47 912 34 567', '+4791234567'],
    ['(+47) 912-34-567', '+4791234567'],
    ['912\u00a034\u202f567', '+4791234567'],
    ['\u202a+4791234567\u202c', '+4791234567'],
    ['+46 70 123 45 67', '+46701234567'],
    ['0048 601 234 567', '+48601234567'],
  ])('%j is %s', (text, e164) => {
    expect(normaliseMobile(text)).toEqual({ e164 });
  });

  it.each([
    ['', 'empty'],
    [' - ', 'empty'],
    ['ring meg', 'not-a-number'],
    ['91234567 (privat)', 'not-a-number'],
    ['912345٦٧', 'not-a-number'],
    ['++4791234567', 'not-a-number'],
    ['+0791234567', 'not-a-number'],
    ['22 33 44 55', 'landline'],
    ['+47 55 12 34 56', 'landline'],
    ['800 12 345', 'no-such-series'],
    ['01234567', 'no-such-series'],
    ['04420', 'too-short'],
    ['9123456', 'too-short'],
    ['912345678', 'too-long'],
    ['+47 9123456789', 'too-long'],
    ['590012345678', 'too-long'],
    ['+46123', 'too-short'],
    ['+1234567890123456', 'too-long'],
  ])('%j is refused: %s', (text, refused) => {
    expect(normaliseMobile(text)).toEqual({ refused });
  });
});

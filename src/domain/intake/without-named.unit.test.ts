import { describe, expect, it } from 'vitest';
import { withoutNamed } from './without-named.ts';

const lines = ['TELENOR SKIEN', 'Til Tess Øst AS', 'KIWI 123'].map((text) => ({ text }));

describe('lines that may be of what cannot be read', () => {
  it.each([
    ['the file names the seller', ['Telenor 344.pdf'], ['Til Tess Øst AS', 'KIWI 123'], 0],
    ['the seller was read', ['IMG_1.jpg Kiwi Norge AS'], ['TELENOR SKIEN', 'Til Tess Øst AS'], 0],
    ['nothing names any', ['IMG_1.jpg'], ['TELENOR SKIEN', 'Til Tess Øst AS', 'KIWI 123'], 1],
    ['a seller is named that no line says', ['Maxbo 2.pdf'], ['TELENOR SKIEN', 'Til Tess Øst AS', 'KIWI 123'], 1],
    [
      'a seller is named who is known, and that no line says',
      ['2026-10-16 Ahlsell.pdf'],
      ['TELENOR SKIEN', 'Til Tess Øst AS', 'KIWI 123'],
      0,
    ],
    ['one of two is named', ['Telenor 344.pdf', 'skann002.pdf'], ['Til Tess Øst AS', 'KIWI 123'], 1],
  ])('%s', (_case, names, rest, unknown) => {
    const found = withoutNamed(lines, names, ['Ahlsell Norge AS']);
    expect([found.lines.map(({ text }) => text), found.unknown]).toEqual([rest, unknown]);
  });

  it('are all left out where several say the same', () => {
    const twice = [{ text: 'TELENOR 1' }, { text: 'TELENOR 2' }, { text: 'KIWI' }];
    expect(withoutNamed(twice, ['Telenor.pdf'], [])).toEqual({ lines: [{ text: 'KIWI' }], unknown: 0 });
  });

  it('are not named by what any file is called', () => {
    expect(withoutNamed([{ text: 'Faktura oktober' }], ['Faktura oktober.pdf'], []).unknown).toBe(1);
  });
});

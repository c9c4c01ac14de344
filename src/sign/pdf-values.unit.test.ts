import { describe, expect, it } from 'vitest';
import { mapReferences, PdfSyntaxError, readPdfValue, textString, writePdfValue } from './pdf-values.ts';

const back = (text: string): string => writePdfValue(readPdfValue(text, 0).value);

describe('a PDF value', () => {
  it('is written as it was read, strings to the letter', () => {
    expect(back('<< /A (a \\) (b) c) /B [1 -2.5 /N#20x true] /C <</D <00fF>>> >>')).toBe(
      '<</A (a \\) (b) c) /B [1 -2.5 /N#20x true] /C <</D <00fF>>>>>',
    );
  });

  it('tells references from numbers', () => {
    expect(readPdfValue('[1 2 3 0 R 4 0]', 0).value).toEqual({
      kind: 'array',
      items: [
        { kind: 'plain', text: '1' },
        { kind: 'plain', text: '2' },
        { kind: 'reference', object: 3 },
        { kind: 'plain', text: '4' },
        { kind: 'plain', text: '0' },
      ],
    });
  });

  it('changes its references and nothing that only looks like one', () => {
    const { value } = readPdfValue('<</A 3 0 R /B (3 0 R)>>', 0);
    expect(writePdfValue(mapReferences(value, (object) => object + 10))).toBe('<</A 13 0 R /B (3 0 R)>>');
  });

  it('knows where it begins and ends', () => {
    const text = '  % remark\n <00> endobj';
    const { start, end } = readPdfValue(text, 0);
    expect(text.slice(start, end)).toBe('<00>');
  });

  it.each([
    '',
    '<<',
    '<</A',
    '<</A 1',
    '<<1 2>>',
    '[1',
    '(a',
    '<zz>',
    ')',
    '<</A 1/A 2>>',
    '<</A 1/#41 2>>',
    '['.repeat(100),
  ])('is not read from %s', (text) => {
    expect(() => readPdfValue(text, 0)).toThrow(PdfSyntaxError);
  });

  it('writes texts with every letter', () => {
    expect(writePdfValue(textString('Ås'))).toBe('<feff00c50073>');
  });
});

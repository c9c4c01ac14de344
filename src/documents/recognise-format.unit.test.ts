import { describe, expect, it } from 'vitest';
import { recogniseFormat } from './recognise-format.ts';

const invoice = '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">';

describe('the format of XML', () => {
  it.each([
    ['a declaration', `<?xml version="1.0"?>\n${invoice}`],
    ['a mark of order', `\ufeff<?xml version="1.0"?>${invoice}`],
    ['comments and instructions', `<?xml version="1.0"?><!-- a --> <?style x?>\n<!-- b > c -->${invoice}`],
    ['a document type', `<?xml version="1.0"?><!DOCTYPE Invoice SYSTEM "a.dtd" [<!ENTITY a "b">]>${invoice}`],
    ['nothing', invoice],
  ])('is told by the first element behind %s', async (_, text) => {
    expect(await recogniseFormat(Buffer.from(text))).toBe('ubl');
  });

  it('is told in no time of a file whose pieces could be taken together in any number of ways', async () => {
    const begunAt = performance.now();
    for (const piece of ['<?a?>', '<!--a-->', '<!DOCTYPE a[]>']) {
      const text = `<?xml version="1.0"?>${piece.repeat(60_000 / piece.length)}<!`;
      expect(await recogniseFormat(Buffer.from(text))).toBe('xml');
    }
    expect(performance.now() - begunAt).toBeLessThan(2_000);
  });
});

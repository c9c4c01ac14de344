import { describe, expect, test } from 'vitest';
import { findKind } from './find-kind.ts';
import { layOutText } from './lay-out-text.ts';

const rest =
  'Faktura til\nBrattli Bygg AS\nFakturanummer  77\nFakturadato  02.10.2026\nÅ betale  1 000,00\nBetales til konto 1503.00.22227';

describe('a credit note is told from an invoice', () => {
  test.each([
    ['by its heading, though its labels are those of an invoice', `Kreditnota\n${rest}`, 'credit-note'],
    ['by its heading with a number', `Tess Øst AS\nKreditnota nr 77\n${rest}`, 'credit-note'],
    ['not by what it refers to', `Faktura\n${rest}\nDenne erstatter kreditnota 76 av 1. oktober`, 'invoice'],
    ['not without a heading', rest, 'invoice'],
  ])('%s', (_case, text, kind) => {
    const found = findKind(layOutText(text));
    expect(found.kind).toBe(kind);
    expect(found.confidence).toBeGreaterThanOrEqual(0.8);
  });
});

import { describe, expect, test } from 'vitest';
import type { DocumentKind } from '../document.ts';
import { findParties } from './find-parties.ts';
import { layOutText } from './lay-out-text.ts';

const read = (text: string, kind?: DocumentKind) => {
  const { seller, buyer } = findParties(layOutText(text), kind);
  return [seller?.name, seller?.orgnr, buyer?.name, buyer?.orgnr];
};
const tess = 'Tess Øst AS\nOrg.nr: 312001403 MVA   Bankkonto: 1503.00.22227';

describe('seller and buyer', () => {
  test.each([
    ['in words behind Til', `${tess}\n\nTil: Brattli Bygg AS, org.nr 974760673\n\nFaktura nr 77`, 'Brattli Bygg AS'],
    ['with a colon behind org.nr', `${tess}\n\nTil: Brattli Bygg AS, org.nr: 974760673`, 'Brattli Bygg AS'],
    ['without a form', `${tess}\n\nTil: Brattli Bygg, org.nr 974760673`, 'Brattli Bygg'],
    ['without a name, which is not the seller’s above', `${tess}\n\nDeres org.nr 974760673`, undefined],
  ])('%s', (_case, text, buyer) => {
    expect(read(text)).toEqual(['Tess Øst AS', '312001403', buyer, '974760673']);
  });

  test('are not paid to, and no span of days', () => {
    expect(read(`${tess}\nFra: 01.10.2026  Til: 31.10.2026\nBetales til: 1503.00.22227`)).toEqual([
      'Tess Øst AS',
      '312001403',
      undefined,
      undefined,
    ]);
  });

  test.each(['Lønnheim Trelast AS', 'Kontorhuset AS', 'Tiller Rør AS', 'Summa Regnskap AS'])(
    'may begin as a heading does: %s',
    (name) => {
      expect(read(`${name}\nOrg.nr 312001403 MVA`)[0]).toBe(name);
    },
  );

  test.each([
    ['time-sheet', 'Timeliste\nUke   Ordinær tid   Overtid\n40   35,5   2,0', undefined],
    ['time-sheet', 'Nordvik Kontor AS\nTimeliste\nUke   Ordinær tid', 'Nordvik Kontor AS'],
    ['receipt', 'Kafé Solsiden\nSalgskvittering\nSum 99,00', 'Kafé Solsiden'],
  ] as const)('a %s has the name that bears a form, or what is sold with: %s', (kind, text, name) => {
    expect(read(text, kind)[0]).toBe(name);
  });
});

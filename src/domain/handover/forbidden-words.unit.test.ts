import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findForbiddenWords, forbiddenAbbreviations, forbiddenPhrases, forbiddenStems } from './index.ts';

describe('words that nothing about a client may hold', () => {
  it.each([
    ['Vi har rapportert til Økokrim.', ['Økokrim']],
    ['Saken ble sendt ØKOKRIM', ['ØKOKRIM']],
    ['Rapportert til okokrim og Ökokrim', ['okokrim', 'Ökokrim']],
    ['Kundetiltak etter hvitvaskingsloven er ikke gjort.', ['Kundetiltak', 'hvitvaskingsloven']],
    ['Se antihvitvaskingsrutinen.', ['antihvitvaskingsrutinen']],
    ['Mulig hvit-vasking', ['hvit-vasking']],
    ['Mulig hvit-\nvasking', ['hvit- vasking']],
    ['Mulig hvit\u00advasking', ['hvitvasking']],
    ['En mistenkelig transaksjon, og mistanke om mer', ['mistenkelig', 'mistanke']],
    ['Eieren er PEP.', ['PEP']],
    ['Eieren er P.E.P. og en PEP', ['P.E.P', 'PEP']],
    ['Etter hvvl. § 26 og hvvf', ['hvvl', 'hvvf']],
    ['Sanksjonsliste sjekket', ['Sanksjonsliste']],
    ['Reell rettighetshaver er ikke oppgitt', ['Reell rettighetshaver']],
    ['Politisk eksponert person', ['Politisk eksponert']],
    ['Høyrisikokunde, høy risiko', ['Høyrisikokunde', 'høy risiko']],
    ['MT-rapport sendt', ['MT-rapport']],
    ['Vi vurderer å politianmelde', ['politianmelde']],
    ['A case of money laundering', ['money laundering']],
    ['Suspicious transactions, a suspect', ['Suspicious', 'suspect']],
    ['On a sanctions list; AML and KYC checks; due-diligence', ['sanctions', 'AML', 'KYC', 'due-diligence']],
    ['Aml, aml, AML', ['Aml']],
    // Full-width letters read the same.
    ['ＰＥＰ', ['PEP']],
  ] as const)('%j', (text, expected) => {
    expect(findForbiddenWords(text)).toEqual(expected);
  });

  it.each([
    'Bilagene for mars og april kom 4. juni. Avtalt dag var 20. mai.',
    'Vi la underlaget ved. Bla under punkt 3. Villa under oppføring.',
    'Pepper og pepperkaker. Hele efeuen. Kamlet. En hvit kasse.',
    'The laundry is white. A suspended invoice. He has a pepper mill.',
    'Terrassen er ferdig. Kunden har rapporteringsplikt for mva.',
    'Regnskapsførerloven § 5-4, bokføringsloven § 13.',
  ])('none in %j', (text) => {
    expect(findForbiddenWords(text)).toEqual([]);
  });

  it('are not found in a name', () => {
    expect(findForbiddenWords('Til Pep Catering AS og Hvit Vask AS.', ['Pep Catering AS', 'Hvit Vask AS'])).toEqual([]);
    expect(findForbiddenWords('Til Pep Catering AS, som er PEP.', ['Pep Catering AS'])).toEqual(['PEP']);
  });

  it('are each found by themselves, and none twice in the lists', () => {
    const all = [...forbiddenPhrases, ...forbiddenStems, ...forbiddenAbbreviations];
    for (const word of all) expect(findForbiddenWords(`Her er ${word} nevnt.`), word).toEqual([word]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('are found whatever stands before and after', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.constantFrom('hvitvasking', 'Økokrim', 'money laundering'),
        (a, b, word) => {
          expect(findForbiddenWords(`${a} ${word} ${b}`).length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { deriveAccountantPage } from '../../domain/talk/index.ts';
import { crowdedFacts, factsOfYear, years, type YearName } from '../../domain/talk/talk.testdata.ts';
import { languages, type Language } from '../language.ts';
import { accountantPageInWords } from './accountant-page-in-words.ts';
import { draftInWords } from './draft-in-words.ts';
import type { PaperSection } from './paper-section.ts';

type Facts = ReturnType<typeof factsOfYear>;

function textOf(facts: Facts, language: Language) {
  const { terms, consumer } = facts;
  return accountantPageInWords(
    deriveAccountantPage(facts),
    { consumer, ...(terms === undefined ? {} : { terms }) },
    language,
  );
}

/** Each section as lines: its heading, paragraphs, pairs, rows, list and small print. */
function linesOf({ heading, paragraphs = [], pairs = [], table, list = [], note }: PaperSection): string[] {
  return [
    `# ${heading}`,
    ...paragraphs,
    ...pairs.map(({ label, value }) => `${label} ${value}`),
    ...(table?.rows ?? []).map((row) => row.join(' | ')),
    ...list.map((item) => `• ${item}`),
    ...(note === undefined ? [] : [note]),
  ];
}

const read = (facts: Facts, language: Language): string[] => textOf(facts, language).sections.flatMap(linesOf);

describe('the accountant’s page', () => {
  it('says first what the office was late with, and what the client may answer', () => {
    expect(read(factsOfYear('office at fault'), 'nb')).toEqual([
      '# Si dette først',
      '«Vi har selv vært for sent ute ved to av seks leveringer. Det gjør vi noe med. Jeg liker å jobbe med deg. Slik vi arbeider sammen nå, fungerer det ikke, verken for deg eller for oss. Jeg har tatt med tall og tre forslag.»',
      'Du er en respektert forretningspartner: verken vakthund, overbeskyttende forelder eller medfølende terapeut.',
      '# Våre egne datoer',
      'Holdt for fire av seks leveringer. Påminnelsen skulle gått 21. mai 2026, og gikk ikke. Mva-melding: skulle vært klar 12. oktober 2026, og kom 14. oktober 2026. De står på siden til kunden.',
      '# Hvis kunden sier',
      '«Du er jo helt fantastisk.» Takk. Da vil jeg bruke tiden på tallene dine, og ikke på å sortere.',
      '«Jeg har hatt mye å gjøre.» Det tror jeg på. Spør hvilken dag som passer bedre, og avtal den.',
      '«Det var bare nå.» Vis tallet: 6 av 6. Spør hva som gjør det vanskelig.',
      '«Dere kunne minnet meg.» Si først at én påminnelse fra oss kom for sent eller ikke gikk. Loggen har ingen påminnelser om disse leveringene. Si det, og avtal når de skal gå.',
      '«Kan ikke dere sortere?» 0 av 6 var komplette første gang. Vi kan gjøre det, mot betaling.',
      '«Det er dyrt.» I tide koster det ikke noe tillegg. Slik det gikk, hadde det blitt kr 10 000 + mva.',
      '«Dere har også vært sene.» Ja. Det gjelder to av seks leveringer. Si det før du forklarer noe.',
      '«Da finner jeg en annen.» Det er lov. Vi hjelper til med å finne et byrå som passer.',
      '# Tre forslag',
      'Som avtalt, med avtalens pris | 0 av 6 | kr 10 000,00 | – | kr 10 000,00',
      'En senere frist, med en pris | 5 av 6 | kr 0,00 | – | kr 0,00',
      'Vi gjør mer, til fast pris | 0 av 6 | kr 10 000,00 | kr 28 200,00 | kr 38 200,00',
      '• Passer best: Vi gjør mer, til fast pris. Få leveringer er komplette.',
      '• Fast pris: kr 2 350 + mva. i måneden, av 23 t 30 min ekstra arbeid til kr 1 200 i timen.',
      '• Punkt 1: fristen blir inntil 13 dager senere, og ingen dager er fri etter den.',
      'Uten mva., av leveringene de siste tolv månedene slik de kom. Tillegg som ble godkjent: kr 0,00.',
      '# Prisliste',
      'Punkt 1 | tir. 23. mars | kr 1 250, kommer det lør. 27. mars | kr 5 000',
      '# Ikke lov bort',
      'Kvelder og helger. Flere dager uten tillegg enn avtalen har. At et tillegg ettergis. Det bestemmes etterpå, med en grunn. Et unntak «bare denne gangen». Noe som ikke står i avtalen. Det dere blir enige om, skrives ned.',
    ]);
  });

  it('says why a proposal cannot be made, in English too', () => {
    expect(read(factsOfYear('everything charged'), 'en').filter((line) => /^•|\|/.test(line))).toEqual([
      'As agreed, at the agreement’s price | 0 of 6 | NOK 10,000.00 | – | NOK 10,000.00',
      'A later deadline, with a price | 5 of 6 | NOK 0.00 | – | NOK 0.00',
      'We do more, for a fixed price | cannot be proposed | – | – | –',
      '• Fits best: A later deadline, with a price. The deliveries are late by about the same each time. Another day would have suited.',
      '• Clause 1: the deadline is up to 13 days later, and no days are free after it.',
      '• We do more, for a fixed price: cannot be proposed. No hours were entered, so we do not know what it costs.',
      'Clause 1 | Tue 23 March | NOK 1,250 if it comes on Sat 27 March | NOK 5,000',
    ]);
  });

  it('keeps the office’s own part out of the meeting while a claim is marked', () => {
    const lines = read(factsOfYear('office at fault, and a claim is marked'), 'nb').join('\n');
    expect(lines).toContain('Et krav er merket: de står ikke på siden til kunden, og du tar dem ikke opp i møtet.');
    expect(lines).toContain('«Dere har også vært sene.» Lytt, og si at det tas for seg.');
    expect(lines).toContain('Noe om hvem som bærer et tap.');
    expect(lines).not.toContain('Vi har selv vært');
  });

  it.each([
    ['consumer', 'Kunden er forbruker. Da gjelder ingen tillegg.'],
    ['nothing written', 'Ingenting er skrevet ned ennå. Samtalen handler om å få en avtale.'],
    [
      'no data',
      'Det er ingen leveringer å måle dem mot ennå. De står ikke på siden til kunden før oppdragsansvarlig har godkjent dem.',
    ],
    ['bad', '«Dere kunne minnet meg.» Vis 15 påminnelser i loggen.'],
  ] as const)('of a year that was %s: %s', (name, expected) => {
    expect(read(factsOfYear(name), 'nb')).toContain(expected);
  });

  it.each(languages)('is marked as the office’s own, and every sentence is whole, in %s', (language) => {
    const all = [...(Object.keys(years) as YearName[]).map(factsOfYear), crowdedFacts()];
    for (const facts of all) {
      const text = textOf(facts, language);
      expect(text.title).toMatch(/^(Bare for oss|For us only): /);
      expect(text.sections.flatMap(linesOf).join('\n')).not.toMatch(/\.\.|undefined|NaN|\{|!/);
    }
  });
});

describe('a draft of a change', () => {
  const facts = factsOfYear('bad');
  const { proposals } = deriveAccountantPage(facts);
  const draftOf = (place: number, language: Language = 'nb'): string[] =>
    draftInWords(proposals[place]!, facts.terms!, language).sections.flatMap(linesOf);

  it('changes nothing where the agreement stays, and tells each delivery’s price', () => {
    expect(draftOf(0)).toEqual([
      '# Dette endres',
      'Forslag: Som avtalt, med avtalens pris. Ingenting er avtalt før begge har godtatt det skriftlig.',
      'Avtalen gjelder slik den står, med prisen den har.',
      '# Slik hadde det blitt med leveringene de siste tolv månedene',
      'Med leveringene i loggen hadde denne avtalen gitt tillegg på kr 10 000 + mva. for fem leveringer. Kr 1 250 + mva. hadde vært ettergitt. Om kunden hadde levert tidligere med en slik avtale, vet vi ikke.',
      'januar og februar 2026 | fre. 20. mars | søn. 29. mars | 9 | kr 0,00',
      'mars og april 2026 | ons. 20. mai | ons. 3. juni | 14 | kr 2 500,00',
      'mai og juni 2026 | man. 20. juli | fre. 31. juli | 11 | kr 2 500,00',
      'juli og august 2026 | søn. 20. sep. | lør. 26. sep. | 6 | kr 1 250,00',
      'september og oktober 2026 | fre. 20. nov. | lør. 28. nov. | 8 | kr 1 250,00',
      'november og desember 2026 | ons. 20. jan. | tir. 2. feb. | 13 | kr 2 500,00',
      'I alt |  |  |  | kr 10 000,00',
    ]);
  });

  it('sets the clauses that change beside each other', () => {
    const [, , now, then] = draftOf(1);
    expect(now).toMatch(
      /^Punkt 1, nå For hver mva-termin: .* innen 20 dager etter terminen\..*Tre dager for sent koster ingenting\./,
    );
    expect(then).toMatch(
      /^Punkt 1, i utkastet For hver mva-termin: .* innen 33 dager etter terminen\..*Kommer det for sent, koster det kr 1 250 \+ mva\./,
    );
    const english = draftOf(2, 'en');
    expect(english).toContain('NOK 2,350.00 a month, NOK 28,200.00 a year, without VAT.');
    expect(english).toContain('Price, now Not in the agreement.');
  });

  it('tells a delivery that has not come', () => {
    const missing = factsOfYear('missing');
    const [asAgreed] = deriveAccountantPage(missing).proposals;
    const lines = draftInWords(asAgreed!, missing.terms!, 'nb').sections.flatMap(linesOf);
    expect(lines).toContain('november og desember 2026 | ons. 20. jan. | ikke kommet | 13 | kr 2 500,00');
  });
});

import { describe, expect, it } from 'vitest';
import { findingKinds } from '../../domain/intake/index.ts';
import { languages } from '../language.ts';
import { lixOf } from '../readability/lix.ts';
import { findingWordsEn } from './finding-words-en.ts';
import { findingWordsNb } from './finding-words-nb.ts';
import { everyFinding } from './findings.testdata.ts';
import { intakeWordsOf } from './intake-words.ts';
import { caseOf, wordFinding, wordForClient } from './word-finding.ts';

const toClient = (kind: string, language: 'nb' | 'en', ofCase?: string): string =>
  wordFinding(
    everyFinding.find((one) => one.kind === kind && (ofCase === undefined || caseOf(one) === ofCase))!,
    language,
  ).client;

function placesOf(node: object): string[] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [`${key} ${[...new Set(value.match(/\{\w+\}/g))].toSorted().join(' ')}`]
      : placesOf(value as object).map((place) => `${key}/${place}`),
  );
}

describe('the words of findings', () => {
  it('are there for every kind and every case, in both languages, with the same places', () => {
    expect(Object.keys(findingWordsNb)).toEqual([...findingKinds]);
    expect(placesOf(findingWordsEn)).toEqual(placesOf(findingWordsNb));
    expect(placesOf(intakeWordsOf('en'))).toEqual(placesOf(intakeWordsOf('nb')));
    expect([...new Set(everyFinding.map(({ kind }) => kind))].toSorted()).toEqual([...findingKinds].toSorted());
  });

  it('are whole sentences in which everything is filled in', () => {
    for (const language of languages) {
      for (const finding of everyFinding) {
        const { office, client, label } = wordFinding(finding, language);
        for (const text of [office, client]) expect(text).toMatch(/^[\p{Lu}«\d][^{}]*[.?]$/u);
        expect(`${label} ${office} ${client}`).not.toMatch(/undefined|NaN|\b(?:kr|NOK) -/);
      }
    }
  });

  it('read easily to the client: LIX is 35 at most', () => {
    for (const language of languages) {
      const hard = everyFinding
        .map((finding) => wordFinding(finding, language).client)
        .concat(wordForClient(everyFinding, language))
        .filter((text) => lixOf(text) > 35);
      expect(hard).toEqual([]);
    }
  });

  it('keep the tone: no begging, no regrets, no blame, no shouting, and nothing of other checks of a client', () => {
    const unwanted =
      /vennligst|dessverre|purring|fortsatt ikke|avvist|please|unfortunately|sorry|rejected|!|hvitvask|launder|mistenk|suspic/i;
    const all = [
      ...placesAsText(findingWordsNb),
      ...placesAsText(findingWordsEn),
      ...placesAsText(intakeWordsOf('nb')),
      ...placesAsText(intakeWordsOf('en')),
    ];
    expect(all.filter((text) => unwanted.test(text))).toEqual([]);
  });

  it('never say a birth number', () => {
    const risky = everyFinding.filter(({ kind }) => kind === 'birth-number');
    expect(risky.map((finding) => wordFinding(finding, 'nb').client)).toEqual([
      '«lønn.pdf» har fødselsnummer, og kom med e-post. Send slikt her neste gang, så ser ingen andre det.',
    ]);
  });

  it('say to the client what it is and how it is mended', () => {
    expect(toClient('missing-item', 'nb')).toBe(
      'Vi mangler reiseregninger. Send det her, eller svar at det ikke er noe denne gangen.',
    );
    expect(toClient('wrong-company', 'nb')).toBe(
      '«skien.pdf» gjelder Vinterdal AS, ikke Brattli Bygg AS. Send den for riktig selskap, eller si fra om vi tar feil.',
    );
    expect(toClient('not-sorted', 'nb', 'within')).toBe(
      'Bilagene i «scan.pdf» er ikke sortert etter dato. 9. oktober ligger foran 1. oktober. Sorter dem, og send filen på nytt.',
    );
    expect(toClient('line-without-voucher', 'nb')).toBe(
      'Hva er kr 1 490,00 3. september, CIRCLE K? Har du bilaget, så send det. Ellers kan du svare med en setning.',
    );
    expect(toClient('series-gap', 'nb')).toBe(
      'Faktura F-1002 mangler. Send den, eller si fra om nummeret ikke er brukt.',
    );
    expect(toClient('series-gap', 'en', 'several')).toBe(
      'Invoice 1002, 1003 are missing. Send them, or say if the numbers were not used.',
    );
    expect(toClient('missing-account', 'nb', 'some')).toBe(
      'Vi mangler kontoutskrift for minst én av kontoene: Drift, Skatt. Hent den i banken, og send den her.',
    );
    expect(toClient('sum-wrong', 'en')).toBe(
      'The sum in «1005.pdf» does not add up. It says NOK 80.00, we get NOK 90.00. Ask the seller for a new one.',
    );
  });

  it('say to the office what was found and what it rests on', () => {
    const gap = wordFinding(
      everyFinding.find(({ kind }) => kind === 'statement-gap')!,
      'nb',
    );
    expect(gap.office).toBe(
      'Kontoutskriften «bank.xml» går ikke videre fra den forrige. Forrige sluttet på kr 9 000,00, denne begynner på minus kr 12,00. Dagene 1. oktober til 7. oktober mangler.',
    );
    const sorted = wordFinding(
      everyFinding.find(({ kind }) => kind === 'not-sorted')!,
      'nb',
    );
    expect([sorted.ground, sorted.severity, sorted.mender]).toEqual([
      'Avtalt: sortert etter dato',
      'Må rettes',
      'Kunden kan rette det',
    ]);
    const twin = wordFinding(
      everyFinding.find((one) => caseOf(one) === 'numberless')!,
      'nb',
    );
    expect(twin.office).toBe(
      '«2.jpg» har samme dag og sum som «1.jpg», som kom 18. november. Ingen av dem har nummer, så det kan være to kjøp. Selger: Circle K Norge AS.',
    );
    const illegible = wordFinding(
      everyFinding.find(({ kind }) => kind === 'illegible')!,
      'nb',
    );
    expect(illegible.ground).toBe('Bokføringsloven § 10');
  });

  it('tell several files of a kind at once, and name three', () => {
    const [one] = everyFinding.filter(({ kind }) => kind === 'not-coded');
    const five = ['1', '2', '3', '4', '5'].map((name) => ({
      ...one!,
      key: name,
      values: { ...one!.values, fileName: `${name}.pdf` },
    }));
    expect(wordForClient(five, 'nb')).toEqual([
      'Disse mangler konto: «1.pdf», «2.pdf», «3.pdf» og 2 til. Skriv kontoen på hvert bilag, eller send en liste.',
    ]);
    expect(wordForClient(five.slice(0, 1), 'nb')).toEqual([
      '«1.pdf» mangler konto. Skriv kontoen på bilaget, eller send en liste.',
    ]);
  });

  it('put what others have written on one line', () => {
    const [one] = everyFinding.filter(({ kind }) => kind === 'not-coded');
    const odd = { ...one!, values: { ...one!.values, fileName: 'a\u202e\n fdp.exe' } };
    expect(wordFinding(odd, 'nb').client).toMatch(/^«a fdp\.exe» /);
  });
});

function placesAsText(node: object): string[] {
  return Object.values(node).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : placesAsText(value as object),
  );
}

import { describe, expect, test } from 'vitest';
import { standardLateTerm, type LateTerm } from '../../domain/agreement/index.ts';
import { ore } from '../../domain/kernel/index.ts';
import { languages } from '../language.ts';
import { lixOf } from '../readability/lix.ts';
import { composeAgreementReady, composeAgreementReminder, composeAgreementSealed } from './agreement-message.ts';
import { agreementPoints } from './agreement-points.ts';
import { composeAgreementText } from './agreement-text-message.ts';
import { everyAgreementMessage } from './agreement-messages.testdata.ts';
import { gsmPlaces } from './gsm-letters.ts';
import { bodyOf } from './body-of.testdata.ts';
import { brattli, href, letterhead, on } from './messages.testdata.ts';

const answerByOn = on('2027-01-28');
const nb = { language: 'nb', officeName: 'Nordlys Regnskap' } as const;
const en = { language: 'en', officeName: 'Nordlys Regnskap' } as const;
const from = letterhead('nb');
const points = { fixedDays: 6, answersWithinDays: 1, charges: [standardLateTerm] };

describe('the letter that the agreement is ready', () => {
  test('is the letter of the drawing', () => {
    const letter = composeAgreementReady(from, brattli, { answerByOn, replacesOld: true, points });
    expect(letter.subject).toBe('Les avtalen og svar innen torsdag 28. januar');
    expect(letter.text).toBe(`Hei Jo.

Les avtalen og svar innen torsdag 28. januar. Det tar om lag fem minutter.

- Du får seks faste dager i året
- Vi svarer innen én virkedag
- Er noe mer enn tre dager sent, koster det kr 1 250 + mva. per påbegynte uke

Passer noe ikke, si nei og skriv hvorfor. Den gamle avtalen gjelder til vi er enige.

Les avtalen:
https://nordlys.example/t/k7m2q9

Ingrid Solheim, Nordlys Regnskap

-- 
Gjelder Brattli Bygg AS, orgnr 312 457 806. Du er kontakt for bilag. Svar på e-posten når Ingrid. Lenken er din.
`);
  });

  test('is the same in English', () => {
    const letter = composeAgreementReady(letterhead('en'), brattli, { answerByOn, replacesOld: true, points });
    expect(letter.subject).toBe('Read the agreement and reply by Thursday 28 January');
    expect(letter.text).toContain(`Read the agreement and reply by Thursday 28 January. It takes some five minutes.

- You get six fixed days a year
- We reply in one working day
- More than three days late costs NOK 1,250 + VAT per started week

If it does not suit you, say no and tell us why. The old one holds until we both agree.`);
  });

  test('names a change by its number, and says for a new agreement that nothing holds before both agree', () => {
    const change = composeAgreementReady(from, brattli, { changeNumber: 2, answerByOn, replacesOld: true, points });
    expect(change.subject).toBe('Les endring nr. 2 i avtalen og svar innen torsdag 28. januar');
    expect(change.text).toContain('Les endringen:\nhttps://');
    const fresh = composeAgreementReady(from, brattli, { answerByOn, replacesOld: false, points });
    expect(fresh.text).toContain('Ingenting gjelder før vi er enige.');
    expect(fresh.text).not.toContain('gamle');
  });

  test('has no list where there is nothing to say', () => {
    const letter = composeAgreementReady(from, brattli, { answerByOn, replacesOld: false, points: { charges: [] } });
    expect(letter.text).not.toContain('\n- ');
  });
});

describe('what a letter says of an agreement', () => {
  const charged = (...charges: LateTerm[]): string[] => agreementPoints({ charges }, 'nb');

  test('counts grace in working days where the agreement does, and leaves it out where there is none', () => {
    expect(charged({ ...standardLateTerm, graceDays: 2, graceUnit: 'working' })).toEqual([
      'Er noe mer enn to virkedager sent, koster det kr 1 250 + mva. per påbegynte uke',
    ]);
    expect(charged({ ...standardLateTerm, graceDays: 0 })).toEqual([
      'Er noe sent, koster det kr 1 250 + mva. per påbegynte uke',
    ]);
  });

  test('is one price where clauses agree, and none where they differ', () => {
    expect(charged(standardLateTerm, { ...standardLateTerm, key: 'other' })).toEqual([
      'Er noe mer enn tre dager sent, koster det kr 1 250 + mva. per påbegynte uke',
    ]);
    expect(
      charged(standardLateTerm, { ...standardLateTerm, price: { per: 'delivery', amountOre: ore(95_000) } }),
    ).toEqual(['Det koster å levere sent. Prisene står i avtalen']);
  });

  test('names no price of lateness beside another charge, since it would not be all of it', () => {
    const hourly = {
      key: 'sorting',
      on: 'work',
      nature: 'price',
      price: { per: 'hour', rateOre: ore(115_000), minimumMinutes: 30, unitMinutes: 15, work: ['sorting'] },
    } as const;
    expect(agreementPoints({ charges: [standardLateTerm, hourly] }, 'nb')).toEqual([
      'Det koster å levere sent. Prisene står i avtalen',
    ]);
    expect(agreementPoints({ charges: [hourly] }, 'nb')).toEqual(['Ekstra arbeid koster. Prisene står i avtalen']);
  });

  test('says one day in the singular', () => {
    expect(agreementPoints({ fixedDays: 1, charges: [] }, 'nb')).toEqual(['Du får én fast dag i året']);
    expect(agreementPoints({ fixedDays: 0, charges: [] }, 'en')).toEqual([]);
  });
});

describe('the reminder of a waiting agreement', () => {
  test('says the day, and that no answer is no yes', () => {
    const letter = composeAgreementReminder(from, brattli, { answerByOn, replacesOld: true }, on('2027-01-27'));
    expect(letter.subject).toBe('Svar på avtalen innen torsdag 28. januar');
    expect(letter.text).toContain('Svarer du ikke, har du ikke godtatt noe. Da gjelder den gamle avtalen videre.');
  });

  test('says today on the last day', () => {
    const facts = { changeNumber: 1, answerByOn, replacesOld: true };
    expect(composeAgreementReminder(from, brattli, facts, answerByOn).subject).toBe(
      'Svar på endring nr. 1 i avtalen i dag, torsdag 28. januar',
    );
    expect(composeAgreementReminder(letterhead('en'), brattli, facts, answerByOn).subject).toBe(
      'Reply to change no. 1 of the agreement today, Thursday 28 January',
    );
  });
});

describe('the letter that everybody has accepted', () => {
  test('says from when it holds, the first deadline and where the sealed copy is', () => {
    const letter = composeAgreementSealed(from, brattli, {
      changeNumber: 2,
      startOn: on('2027-02-01'),
      firstDueOn: on('2027-03-22'),
    });
    expect(letter.subject).toBe('Endring nr. 2 i avtalen gjelder fra mandag 1. februar');
    expect(letter.text).toContain('Takk, Jo. Alle har godtatt endring nr. 2 i avtalen.');
    expect(letter.text).toContain(
      'Den gjelder fra mandag 1. februar 2027. Den første leveringsfristen er mandag 22. mars.',
    );
    expect(letter.text).toContain('Avtalen med segl ligger på siden din.');
  });
});

describe('the text message that an agreement waits', () => {
  test('says who, for whom, what and by when, and no sum', () => {
    expect(composeAgreementText(nb, brattli.name, { answerByOn }, on('2027-01-20'), href)).toBe(
      'Nordlys Regnskap: Les avtalen for Brattli Bygg AS og svar innen torsdag 28. januar. nordlys.example/t/k7m2q9',
    );
    expect(composeAgreementText(en, brattli.name, { changeNumber: 2, answerByOn }, answerByOn, href)).toBe(
      'Nordlys Regnskap: Read change no. 2 of the agreement for Brattli Bygg AS and reply today, Thursday 28 January. nordlys.example/t/k7m2q9',
    );
  });

  test.each(languages)('fits one part with long names and letters of no alphabet, in %s', (language) => {
    const text = composeAgreementText(
      { language, officeName: "Åsgård & O'Neill Økonomi og Regnskapsførerselskap Drammen AS 😀" },
      'Brødrene Ødegårds Snekkerverksted og Byggmesterforretning AS «Nord»',
      { changeNumber: 12, answerByOn },
      on('2027-01-20'),
      href,
    );
    expect(gsmPlaces(text)).toBeLessThanOrEqual(160);
    expect(text).toContain('nordlys.example/t/k7m2q9');
  });
});

describe.each(languages)('every message about an agreement, in %s', (language) => {
  test.each(Object.entries(everyAgreementMessage(language)))('%s is easy to read and short', (_, message) => {
    expect(lixOf(bodyOf(message.text))).toBeLessThanOrEqual(35);
    expect(bodyOf(message.text).split(/\s+/).length).toBeLessThanOrEqual(90);
    expect(message.subject.length).toBeLessThanOrEqual(78);
    expect(message.text).not.toMatch(/!|vennligst|dessverre|purring|fortsatt ikke|undefined/i);
    expect(message.html).toContain(`<html lang="${language}"`);
  });

  test('says the same in HTML as in plain text', () => {
    for (const { html, text } of Object.values(everyAgreementMessage(language)))
      for (const line of bodyOf(text)
        .split('\n')
        .filter((part) => part !== ''))
        expect(wordsOf(html)).toContain(line.replace(/^- /, ''));
  });
});

function wordsOf(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&#160;', ' ')
    .replaceAll('&amp;', '&');
}

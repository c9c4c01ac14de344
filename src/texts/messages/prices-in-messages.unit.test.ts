import { describe, expect, it } from 'vitest';
import { standardLateTerm, type ChargePrice, type ChargeTerm } from '../../domain/agreement/index.ts';
import { ore } from '../../domain/kernel/index.ts';
import { deriveArithmetic } from '../../domain/surcharge/index.ts';
import { languages, type Language } from '../language.ts';
import { lixOf } from '../readability/lix.ts';
import { costInWords } from './cost-in-words.ts';
import { everyMessage, everyText } from './every-message.testdata.ts';
import { bodyOf } from './body-of.testdata.ts';
import { asked, brattli, href, letterhead, on, priced, septemberOctober, unpriced } from './messages.testdata.ts';
import { priceInMessage } from './price-in-message.ts';
import { composeSurchargeApproved } from './surcharge-message.ts';
import { composeReminderText } from './text-messages.ts';

const { capOre: _cap, forgiven: _forgiven, ...uncapped } = standardLateTerm;
const { graceDays: _days, graceUnit: _unit, countsFrom: _from, ...common } = uncapped;

const upTo: ChargePrice = { per: 'delivery', amountOre: ore(50_000), upTo: true };
const hour: ChargePrice = {
  per: 'hour',
  rateOre: ore(120_000),
  minimumMinutes: 30,
  unitMinutes: 15,
  work: ['sorting', 'coding'],
};

const terms = {
  'started-month': { ...uncapped, price: { per: 'started-month', amountOre: ore(400_000) } },
  'up to': { ...uncapped, price: upTo },
  'steps in kroner': {
    ...uncapped,
    price: {
      per: 'steps',
      steps: [
        { from: { daysLate: 10 }, amountOre: ore(100_000) },
        { from: { daysLate: 20 }, amountOre: ore(200_000) },
      ],
    },
  },
  'steps in percent': {
    ...uncapped,
    price: {
      per: 'steps',
      feeOre: ore(1_800_000),
      steps: [
        { from: { date: '11-25' }, basisPoints: 2_500 },
        { from: { date: '12-05' }, basisPoints: 5_000 },
      ],
    },
  },
  'share of hours': { ...uncapped, price: { per: 'share-of-hours', basisPoints: 2_500, rateOre: ore(120_000) } },
  'near the law': { ...common, on: 'near-statutory', report: 'vat-return', workingDays: 6, price: upTo },
  work: { ...common, on: 'work', price: hour, capOre: ore(500_000) },
  'penalty without VAT': { ...uncapped, nature: 'penalty', vatBasisPoints: 0, price: upTo },
} as const satisfies Record<string, ChargeTerm>;

type TermName = keyof typeof terms;

/** Due Friday 20 November, noticed on Monday the 23rd: free until Tuesday the 24th. */
const days = { lastFreeOn: on('2026-11-24'), firstChargedOn: on('2026-11-25') };
const today = on('2026-11-23');

describe('the notice says what it costs', () => {
  it.each<[TermName, string, string]>([
    [
      'started-month',
      'Fra onsdag 25. november koster det kr 4 000 + mva. for hver påbegynte måned. Det står i punkt 6 i avtalen.',
      'From Wednesday 25 November it costs NOK 4,000 + VAT per started month. This is clause 6 of the agreement.',
    ],
    [
      'up to',
      'Fra onsdag 25. november koster det inntil kr 500 + mva. Det står i punkt 6 i avtalen.',
      'From Wednesday 25 November it costs up to NOK 500 + VAT. This is clause 6 of the agreement.',
    ],
    [
      'steps in kroner',
      'Til og med tirsdag 24. november koster det ingenting. Deretter koster det kr 1 000 + mva. når det er ti dager for sent ' +
        'og kr 2 000 + mva. når det er 20 dager for sent. Det står i punkt 6 i avtalen.',
      'Up to and including Tuesday 24 November it costs nothing. After that it costs NOK 1,000 + VAT when it is ten days late ' +
        'and NOK 2,000 + VAT when it is 20 days late. This is clause 6 of the agreement.',
    ],
    [
      'steps in percent',
      'Til og med tirsdag 24. november koster det ingenting. Deretter koster det kr 4 500 + mva. etter 25. november ' +
        'og kr 9 000 + mva. etter 5. desember. Det står i punkt 6 i avtalen.',
      'Up to and including Tuesday 24 November it costs nothing. After that it costs NOK 4,500 + VAT after 25 November ' +
        'and NOK 9,000 + VAT after 5 December. This is clause 6 of the agreement.',
    ],
    [
      'share of hours',
      'Fra onsdag 25. november koster det kr 300 + mva. mer per time. Det står i punkt 6 i avtalen.',
      'From Wednesday 25 November it costs NOK 300 + VAT more per hour. This is clause 6 of the agreement.',
    ],
    [
      'work',
      'Fra onsdag 25. november koster det kr 1 200 + mva. per time ekstra arbeid, og høyst kr 5 000 + mva. Det står i punkt 6 i avtalen.',
      'From Wednesday 25 November it costs NOK 1,200 + VAT per hour of extra work, and at most NOK 5,000 + VAT. This is clause 6 of the agreement.',
    ],
    [
      'penalty without VAT',
      'Fra onsdag 25. november koster det inntil kr 500. Det står i punkt 6 i avtalen.',
      'From Wednesday 25 November it costs up to NOK 500. This is clause 6 of the agreement.',
    ],
  ])('%s', (name, nb, en) => {
    const duty = { ...priced, notice: { notice: 'price', term: terms[name], ...days } } as const;
    expect(costInWords(duty, today, 'nb')).toBe(nb);
    expect(costInWords(duty, today, 'en')).toBe(en);
  });

  it('and from when the package price lapses, in the main message alone', () => {
    const duty = { ...unpriced, keepsPackageUntilOn: on('2026-10-01') };
    expect(costInWords(duty, today, 'nb')).toBe(
      'Leveringsfristen var mandag 21. september. Kommer det etter torsdag 1. oktober, faller pakkeprisen bort.',
    );
    expect(costInWords(duty, today, 'en')).toBe(
      'The due date was Monday 21 September. If it comes after Thursday 1 October, the package price lapses.',
    );
    expect(costInWords({ ...duty, step: 'early' }, today, 'nb')).toBe('');
  });

  it('and what the next time costs, where this time is forgiven', () => {
    const next = (name: TermName, language: Language): string =>
      costInWords({ ...priced, notice: { notice: 'free-this-time', term: terms[name] } }, today, language);
    expect(next('started-month', 'nb')).toBe(
      'Denne gangen er uten tillegg. Neste gang koster det kr 4 000 + mva. for hver påbegynte måned, fra tre dager etter fristen. ' +
        'Det står i punkt 6 i avtalen.',
    );
    expect(next('near the law', 'nb')).toBe(
      'Denne gangen er uten tillegg. Neste gang koster det inntil kr 500 + mva., når det er seks virkedager eller færre igjen ' +
        'til fristen for mva-meldingen. Det står i punkt 6 i avtalen.',
    );
    expect(next('near the law', 'en')).toBe(
      'This time there is no surcharge. Next time it costs up to NOK 500 + VAT with six working days or fewer left ' +
        'before the deadline for the VAT return. This is clause 6 of the agreement.',
    );
  });
});

describe('a text message tells steps by the highest', () => {
  it.each<[TermName, string]>([
    ['steps in percent', 'inntil kr 9 000 + mva.'],
    ['steps in kroner', 'inntil kr 2 000 + mva.'],
    ['started-month', 'kr 4 000 + mva. per påbegynte måned'],
  ])('%s', (name, text) => {
    expect(priceInMessage(terms[name], 'nb', true)).toBe(text);
    const duty = { ...priced, step: 'text', notice: { notice: 'price', term: terms[name], ...days } } as const;
    const from = { language: 'nb', officeName: 'Nordlys Regnskap' } as const;
    const sent = composeReminderText(from, [asked(brattli, duty)], today, href);
    expect(sent).toContain(text.replace(/\.$/, ''));
    expect(sent.length).toBeLessThanOrEqual(160);
  });
});

describe('an approved surcharge is told step by step', () => {
  const listOf = (name: TermName, toOn = '2026-12-10'): string[] => {
    const term = terms[name];
    const work = [
      { work: 'sorting', minutes: 50, on: on(toOn) },
      { work: 'period-work', minutes: 300, on: on(toOn) },
    ] as const;
    const line = {
      dueOn: on('2026-11-20'),
      periodEndOn: on('2026-10-31'),
      noticeOn: on(toOn < '2026-11-23' ? toOn : '2026-11-23'),
      countedToOn: on(toOn),
      work,
    };
    const arithmetic = deriveArithmetic(term, line, [])!;
    const { subject, text } = composeSurchargeApproved(letterhead('nb'), brattli, {
      lines: [{ period: septemberOctober, term, arithmetic, endedByDelivery: true }],
      objectByOn: on('2026-12-24'),
    });
    return [subject, ...text.split('\n').filter((row) => row.startsWith('- '))];
  };

  it.each<[TermName, string, string[]]>([
    [
      'started-month',
      '2026-12-25',
      [
        'Tillegg for september og oktober: kr 8 000 + mva.',
        '- Alt kom fredag 25. desember',
        '- 25. november til 25. desember er 31 dager',
        '- Det er 2 påbegynte måneder à kr 4 000',
      ],
    ],
    [
      'steps in percent',
      '2026-12-10',
      [
        'Tillegg for september og oktober: kr 9 000 + mva.',
        '- Alt kom torsdag 10. desember',
        '- Det er 20 dager etter fristen',
        '- Da koster det kr 9 000',
      ],
    ],
    [
      'share of hours',
      '2026-12-10',
      [
        'Tillegg for september og oktober: kr 1 500 + mva.',
        '- Alt kom torsdag 10. desember',
        '- Det er 20 dager etter fristen',
        '- Det er 25 % mer for 5 timer med arbeid, à kr 1 200 per time',
      ],
    ],
    [
      'near the law',
      '2026-12-04',
      [
        'Tillegg for september og oktober: kr 500 + mva.',
        '- Alt kom fredag 4. desember',
        '- Da var det 4 virkedager igjen til fristen for mva-meldingen',
        '- Det koster inntil kr 500 for hver levering som er sen',
      ],
    ],
    [
      'work',
      '2026-11-20',
      [
        'Tillegg for september og oktober: kr 1 200 + mva.',
        '- Alt kom fredag 20. november',
        '- Noe måtte sendes tilbake',
        '- Ekstra arbeid tok 1 time, à kr 1 200 per time',
      ],
    ],
    [
      'penalty without VAT',
      '2026-12-10',
      [
        'Tillegg for september og oktober: kr 500',
        '- Alt kom torsdag 10. desember',
        '- Det er 20 dager etter fristen',
        '- Det koster inntil kr 500 for hver levering som er sen',
      ],
    ],
  ])('%s', (name, toOn, steps) => {
    expect(listOf(name, toOn)).toEqual(steps);
  });
});

describe('every message', () => {
  const slips = /undefined|NaN|\[object|vennligst|please| {2}|\.\.|,,/;

  it.each(languages)('is without slips of the pen and easy to read, in %s', (language) => {
    for (const [name, { subject, text }] of Object.entries(everyMessage(language))) {
      const lix = lixOf(bodyOf(text));
      expect({ name, slips: slips.test(`${subject}\n${text}`), easy: lix <= 35 }).toEqual({
        name,
        slips: false,
        easy: true,
      });
    }
    for (const [name, text] of Object.entries(everyText(language))) {
      expect({ name, slips: slips.test(text), fits: text.length <= 160 }).toEqual({ name, slips: false, fits: true });
    }
  });
});

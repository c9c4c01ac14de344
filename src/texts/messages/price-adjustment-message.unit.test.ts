import { describe, expect, it } from 'vitest';
import { adjustFee, type Fee, type IndexChange } from '../../domain/agreement/index.ts';
import { ore } from '../../domain/kernel/index.ts';
import { languages } from '../language.ts';
import { lixOf } from '../readability/lix.ts';
import { bodyOf } from './body-of.testdata.ts';
import { brattli, letterhead, on } from './messages.testdata.ts';
import { composePriceAdjustment } from './price-adjustment-message.ts';
import { everyPriceAdjustment } from './price-adjustment-messages.testdata.ts';

const change: IndexChange = { by: 'figures', fromFigure: 13_390, toFigure: 13_720 };
const fixed: Fee = { fee: 'fixed', key: 'books', per: 'month', amountOre: ore(499_000) };
const hourly: Fee = { fee: 'hourly', key: 'hours', role: 'accountant', rateOre: ore(115_000) };
const feesBy = (by: IndexChange, fees: Fee[]) => fees.map((before) => ({ before, after: adjustFee(before, by) }));
const startOn = on('2027-01-01');

describe('the notice of new prices', () => {
  it('says each price before and after, from when, by which index and where the agreement says so', () => {
    const adjusted = [{ startOn, fees: feesBy(change, [fixed, hourly]), section: 'E' }];
    const letter = composePriceAdjustment(letterhead('nb'), brattli, { adjusted, change });
    expect(letter.subject).toBe('Nye priser fra 1. januar 2027');
    expect(letter.text).toBe(`Hei Jo.

Fra 1. januar 2027 følger prisene indeksen, slik vi har avtalt. Konsumprisindeksen har gått fra 133,9 til 137,2, opp 2,46 %.

- Fast pris per måned: kr 4 990 blir kr 5 113
- Timepris for regnskapsfører: kr 1 150 blir kr 1 178

Alle priser er uten mva. Dette står i del E i avtalen, «Pris».

Du trenger ikke å gjøre noe. Det du har levert før den dagen, koster det samme. Er noe feil, svar oss.

Ingrid Solheim, Nordlys Regnskap

-- 
Gjelder Brattli Bygg AS, orgnr 312 457 806. Du er kontakt for bilag. Svar på e-posten når Ingrid.
`);
  });

  it('says the same in English', () => {
    const adjusted = [{ startOn, fees: feesBy(change, [fixed, hourly]), section: 'E' }];
    const letter = composePriceAdjustment(letterhead('en'), brattli, { adjusted, change });
    expect(letter.subject).toBe('New prices from 1 January 2027');
    expect(letter.text)
      .toContain(`From 1 January 2027 our prices follow the index, as we have agreed. The consumer price index has moved from 133.9 to 137.2, up 2.46%.

- Fixed price per month: NOK 4,990 becomes NOK 5,113
- Hourly rate of the accountant: NOK 1,150 becomes NOK 1,178

All prices are without VAT. You find this in part E of the agreement, “Price”.`);
  });

  it('says of a price that stays that it stays, and of a falling index that it fell', () => {
    const falling: IndexChange = { by: 'basis-points', basisPoints: -4 };
    const small: Fee = { ...fixed, amountOre: ore(10_000) };
    const adjusted = [{ startOn, fees: feesBy(falling, [small, { ...fixed, amountOre: ore(499_000) }]) }];
    const { text } = composePriceAdjustment(letterhead('nb'), brattli, { adjusted, change: falling });
    expect(text).toContain('Konsumprisindeksen har gått ned 0,04 %.');
    expect(text).toContain('- Fast pris per måned: kr 100 som før\n- Fast pris per måned: kr 4 990 blir kr 4 988\n');
    expect(text).toContain('Dette står under «Pris» i avtalen.');
  });

  it('of two agreements from two days is one letter', () => {
    const fees = feesBy(change, [fixed]);
    const adjusted = [
      { startOn: on('2027-02-01'), fees, section: 'E' },
      { startOn, fees, section: 'D' },
    ];
    const { subject, text } = composePriceAdjustment(letterhead('nb'), brattli, { adjusted, change });
    expect(subject).toBe('Nye priser fra 1. januar 2027');
    expect(text).toContain(
      'Fra 1. januar 2027\n\n- Fast pris per måned: kr 4 990 blir kr 5 113\n\nFra 1. februar 2027\n\n- Fast pris',
    );
  });

  it('is easy to read, and asks for no answer', () => {
    for (const language of languages) {
      for (const [name, { subject, text }] of Object.entries(everyPriceAdjustment(language))) {
        expect(lixOf(`${subject}\n${bodyOf(text)}`), `${language} ${name}`).toBeLessThanOrEqual(35);
        expect(`${subject}${text}`).not.toMatch(/[{}]|undefined|null|NaN|vennligst|godta|accept/i);
      }
    }
  });

  it('shows a name as text, whatever stands in it', () => {
    const adjusted = [{ startOn, fees: feesBy(change, [fixed]) }];
    const company = { name: `<b>Brattli & O'Hara Ærø</b>`, orgnr: null };
    const { html } = composePriceAdjustment(letterhead('nb'), company, { adjusted, change });
    expect(html).toContain('&lt;b&gt;Brattli &amp; O');
    expect(html).not.toContain('<b>Brattli');
  });
});

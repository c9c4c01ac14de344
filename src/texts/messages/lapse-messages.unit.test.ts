import { describe, expect, it } from 'vitest';
import { languages } from '../language.ts';
import { lixOf } from '../readability/lix.ts';
import { composePackageLapsed } from './lapse-messages.ts';
import { everyLapseMessage, lapsed } from './lapse-messages.testdata.ts';
import { bodyOf } from './body-of.testdata.ts';
import { letterhead } from './messages.testdata.ts';

describe('the letters about the package price', () => {
  const nb = everyLapseMessage('nb');
  const en = everyLapseMessage('en');

  it('say from when, what the hour costs, which delivery it was, and what brings the price back', () => {
    const { subject, text } = nb['package price lapses']!;
    expect(subject).toBe('Pakkeprisen gjelder ikke fra 2. desember');
    expect(text)
      .toContain(`Fra onsdag 2. desember gjelder ikke pakkeprisen, slik vi har avtalt. Da koster arbeidet timepris.

- Timepris for oppdragsansvarlig: kr 1 500 + mva.
- Timepris for regnskapsfører: kr 1 150 + mva.

Dette kom for sent:

- Bilag for september og oktober: frist fredag 20. november, mangler fortsatt

Du får pakkeprisen tilbake når alt har kommet i tide i én hel kalendermåned. Det kan tidligst bli mandag 1. februar.

Er noe feil, svar oss.

Se hva som mangler:`);
  });

  it('say the same in English', () => {
    const { subject, text } = en['package price lapses']!;
    expect(subject).toBe('The package price does not hold from 2 December');
    expect(text).toContain(
      `From Wednesday 2 December the package price does not hold, as we have agreed. The work then costs the hourly rate.`,
    );
    expect(text).toContain('- Vouchers for September and October: due Friday 20 November, still missing\n');
    expect(text).toContain(
      'You get the package price back when all has come in time for one whole calendar month. That can be on Monday 1 February at the earliest.',
    );
  });

  it('name every delivery with its days, and no rate where the agreement has none', () => {
    const { text } = nb['package price lapses, after two']!;
    expect(text).toContain(`- Lønnsgrunnlag for oktober: frist mandag 2. november, kom onsdag 4. november
- Bilag for september og oktober: frist fredag 20. november, kom mandag 30. november

Du får pakkeprisen tilbake når alt har kommet i tide i to hele kalendermåneder på rad.`);
    expect(text).not.toContain('Timepris for');
    expect(text).toContain('Åpne siden din:');
  });

  it('say that the price is back, or was never away', () => {
    expect(nb['package price is back']!.subject).toBe('Pakkeprisen gjelder igjen fra 1. februar');
    expect(nb['package price is back']!.text).toContain(`Takk, Jo. Alt har kommet i tide i én hel kalendermåned.

Fra mandag 1. februar gjelder pakkeprisen igjen.`);
    expect(nb['package price was never away']!.text).toContain(
      'Vi skrev at pakkeprisen ikke gjelder fra onsdag 2. desember. Det stemmer ikke, og vi har rettet det.',
    );
  });

  it.each(languages)('are easy to read (%s)', (language) => {
    for (const [name, { subject, text }] of Object.entries(everyLapseMessage(language))) {
      expect(lixOf(`${subject}\n${bodyOf(text)}`), `${language} ${name}`).toBeLessThanOrEqual(35);
      expect(`${subject}${text}`).not.toMatch(/[{}]|undefined|null|NaN|vennligst|purring/i);
    }
  });

  it('show a name as text, whatever stands in it', () => {
    const { html } = composePackageLapsed(letterhead('nb'), { name: `<b>O'Hara & Ærø</b>`, orgnr: null }, lapsed);
    expect(html).toContain('&lt;b&gt;O');
    expect(html).not.toContain('<b>O');
  });
});

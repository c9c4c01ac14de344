import { describe, expect, test } from 'vitest';
import { clientValuesOf, recogniseClientColumns } from './client-columns.ts';
import { findHeading } from './find-heading.ts';

function fieldOf(heading: string): string | null {
  return recogniseClientColumns([heading])[0]!.field;
}

describe('a heading', () => {
  test.each([
    ['Kunde', 'name'],
    ['KLIENT', 'name'],
    ['Navn', 'name'],
    ['Firma', 'name'],
    ['Company name', 'name'],
    ['Org.nr', 'orgnr'],
    ['Org. nr.', 'orgnr'],
    ['Organisasjonsnummer', 'orgnr'],
    ['Organisation number', 'orgnr'],
    ['Org.form', 'form'],
    ['Mva-termin', 'vatTerm'],
    ['MVA termin', 'vatTerm'],
    ['VAT period', 'vatTerm'],
    ['Lønningsdag', 'payday'],
    ['Lønnsdag', 'payday'],
    ['Payday', 'payday'],
    ['Ansvarlig', 'lead'],
    ['Oppdragsansvarlig', 'lead'],
    ['Engagement lead', 'lead'],
    ['Avtale/mal', 'template'],
    ['Avtale', 'template'],
    ['Avtalemal', 'template'],
    ['Akseptert dato', 'agreementAcceptedOn'],
    ['Signert dato', 'agreementAcceptedOn'],
    ['Accepted on', 'agreementAcceptedOn'],
    ['Signert av', 'agreementSigner'],
    ['Signed by', 'agreementSigner'],
    ['Kontakt', 'contacts.0.name'],
    ['Kontaktperson', 'contacts.0.name'],
    ['E-post', 'contacts.0.email'],
    ['Epostadresse', 'contacts.0.email'],
    ['Mobil', 'contacts.0.mobile'],
    ['Telefon', 'contacts.0.mobile'],
    ['Kontakt 2', 'contacts.1.name'],
    ['Kontakt 2 navn', 'contacts.1.name'],
    ['Kontakt 2 e-post', 'contacts.1.email'],
    ['E-post 2', 'contacts.1.email'],
    ['2. kontaktperson mobil', 'contacts.1.mobile'],
    ['Contact 3 email', 'contacts.2.email'],
    ['Ansvar 2', 'contacts.1.scopes'],
    ['Kontakt 6', null],
    ['Kontakt 0', null],
    ['Merknad', null],
    ['', null],
    ['…', null],
    ['قائمة', null],
  ])('%j holds %j', (heading, field) => {
    expect(fieldOf(heading)).toBe(field);
  });

  test('counts once: a second column of the same kind is not known', () => {
    const columns = recogniseClientColumns(['Kunde', 'Navn', 'E-post', 'Kontakt 1 e-post']);
    expect(columns.map(({ field }) => field)).toEqual(['name', null, 'contacts.0.email', null]);
  });

  test('is found under titles and empty rows', () => {
    const rows = [['Kundeliste 2026'], [''], ['Kunde', 'Org.nr', 'Annet'], ['Brattli Bygg AS', '312457806', '']];
    expect(findHeading(rows, recogniseClientColumns, 'name')?.index).toBe(2);
  });

  test('is missing where no column holds the name', () => {
    expect(findHeading([['Org.nr', 'E-post']], recogniseClientColumns, 'name')).toBeUndefined();
    expect(findHeading([], recogniseClientColumns, 'name')).toBeUndefined();
  });
});

test('a row that is shorter than the heading has empty values, and contacts without anything are left out', () => {
  const columns = recogniseClientColumns(['Kunde', 'Kontakt', 'E-post', 'Kontakt 2', 'E-post 2']);
  expect(clientValuesOf(columns, [' Brattli Bygg AS ', '', '', 'Liv'])).toMatchObject({
    name: 'Brattli Bygg AS',
    orgnr: '',
    contacts: [{ name: 'Liv', email: '', mobile: '', scopes: '' }],
  });
});

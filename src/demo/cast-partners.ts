import { addDays, type CalendarDate } from '../domain/kernel/index.ts';
import type { PartnerOffice } from '../domain/referral/index.ts';
import { syntheticOrgnrs } from './cast.ts';

/** Far from the numbers of clients, which are counted from the beginning of the series. */
const firstDigits = 31_600_000;

/**
 * The offices that the demo office trusts: each does something in its own way, and one of them takes nobody until long after the visitor has come. None of
 * them is an office that there is.
 */
export function castPartners(visitedFromOn: CalendarDate): Omit<PartnerOffice, 'id'>[] {
  const [kvernbekk, havnøkken, ospelia, tindvær] = syntheticOrgnrs(4, firstDigits);
  const open = [{ fromOn: addDays(visitedFromOn, -200) }];
  return [
    {
      name: 'Kvernbekk Tall AS',
      orgnr: kvernbekk!,
      industries: [{ section: 'F' }, { section: 'C' }, { section: 'G' }],
      sizes: ['one-to-four', 'five-to-nineteen'],
      systems: ['Fiken', 'Tripletex'],
      places: [{ municipality: 'Hamar', county: 'Innlandet' }],
      ways: ['collects-vouchers', 'codes-and-sorts'],
      capacity: open,
      contact: { name: 'Marit Kvernbekk', email: 'marit@kvernbekk.example', phone: '62 00 00 11' },
    },
    {
      name: 'Havnøkken Økonomi AS',
      orgnr: havnøkken!,
      industries: [{ section: 'I' }, { section: 'G' }, { section: 'S' }],
      sizes: ['nobody-employed', 'one-to-four'],
      systems: ['PowerOffice Go'],
      places: [
        { municipality: 'Lillehammer', county: 'Innlandet' },
        { municipality: 'Gjøvik', county: 'Innlandet' },
      ],
      ways: ['collects-vouchers', 'takes-paper'],
      capacity: [{ fromOn: addDays(visitedFromOn, -90), untilOn: addDays(visitedFromOn, 240) }],
      contact: { name: 'Jens Havnøkken', email: 'jens@havnokken.example', phone: null },
    },
    {
      name: 'Ospelia Regnskap og Lønn AS',
      orgnr: ospelia!,
      industries: [{ section: 'J' }, { section: 'M' }, { section: 'Q' }],
      sizes: ['one-to-four', 'five-to-nineteen', 'twenty-and-more'],
      systems: ['Fiken', 'Xledger'],
      places: [{ municipality: 'Oslo', county: 'Oslo' }],
      ways: ['books-daily', 'speaks-english'],
      capacity: open,
      contact: { name: 'Salma Ospelia', email: 'salma@ospelia.example', phone: '22 00 00 12' },
    },
    {
      name: 'Tindvær Regnskap SA',
      orgnr: tindvær!,
      industries: [{ section: 'A' }, { section: 'F' }],
      sizes: ['nobody-employed', 'one-to-four'],
      systems: ['Duett'],
      places: [{ municipality: 'Elverum', county: 'Innlandet' }],
      ways: ['takes-paper', 'collects-vouchers'],
      capacity: [{ fromOn: addDays(visitedFromOn, 150) }],
      contact: { name: 'Olav Tindvær', email: 'olav@tindvaer.example', phone: '62 00 00 13' },
    },
  ];
}

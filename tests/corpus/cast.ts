import { isAccountNumber } from '../../src/domain/invoicing/index.ts';
import { orgnrFromEightDigits } from '../../src/domain/kernel/index.ts';
import type { Seeded } from '../../src/demo/seeded.ts';

/** How a client is by nature: which mistakes it makes, and how often. */
export const tempers = [
  'tidy',
  'late',
  'messy',
  'photographer',
  'forgetful',
  'careless',
  'one-big-file',
  'by-mail',
  'all-at-once',
  'modern',
] as const;
export type Temper = (typeof tempers)[number];

export interface Company {
  name: string;
  orgnr: string;
  account: string;
  /** What it stands as in a bank line. */
  inBank: string;
}

const shops = [
  'Circle K Norge AS',
  'Byggmakker Skien AS',
  'Clas Ohlson AS',
  'Kiwi Norge AS',
  'Biltema Norge AS',
  'Coop Obs Bygg SA',
  'Narvesen Norge AS',
  'Elkjøp Nordic AS',
];
const suppliers = [
  'Lønnheim Trelast AS',
  'Rentokil Initial AS',
  'Telenor Norge AS',
  'Skattebo Eiendom AS',
  'Grenland Rørservice AS',
  'Nordvik Kontor AS',
  'Visma Software AS',
  'Tess Øst AS',
  'Fjordkraft Bedrift AS',
  'Ahlsell Norge AS',
];
const customers = ['Vinterdal Entreprenør AS', 'Borgestad Industri AS', 'Porsgrunn Hage AS', 'Ulefoss Mekaniske AS'];
const clients = [
  'Brattli Bygg AS',
  'Solhaug Elektro AS',
  'Kjærra Kafé AS',
  'Heia Transport AS',
  'Nordahl Rådgivning AS',
  'Åmot Maskin AS',
];

/** Companies that do not exist: their numbers only pass the check digit, and the names are borrowed from the street. */
export const companies = {
  shops: shops.map((name, index) => makeCompany(name, 31_100_000 + index * 137)),
  suppliers: suppliers.map((name, index) => makeCompany(name, 31_200_000 + index * 139)),
  customers: customers.map((name, index) => makeCompany(name, 31_300_000 + index * 149)),
  clients: clients.map((name, index) => makeCompany(name, 31_400_000 + index * 151)),
  others: ['Bakkerud Regnskog AS', 'Søsterselskapet Invest AS'].map((name, index) =>
    makeCompany(name, 31_500_000 + index * 157),
  ),
};

export function makeAccount(from: number): string {
  for (let digits = from; ; digits += 1) {
    for (let check = 0; check < 10; check += 1) {
      const account = `${digits}${check}`;
      if (isAccountNumber(account)) return account;
    }
  }
}

/** A synthetic birth number: the month is raised by 80, as in the tax authority's test population. */
export function makeBirthNumber(seeded: Seeded): string {
  for (;;) {
    const nine = `${two(seeded.between(1, 28))}${two(80 + seeded.between(1, 12))}${two(seeded.between(50, 99))}${seeded.between(100, 499)}`;
    const first = checkOf(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
    const second = first === undefined ? undefined : checkOf(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
    if (second !== undefined) return `${nine}${first}${second}`;
  }
}

function checkOf(digits: string, weights: readonly number[]): number | undefined {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? undefined : check;
}

function makeCompany(name: string, from: number): Company {
  let eight = from;
  while (orgnrFromEightDigits(`${eight}`) === undefined) eight += 1;
  return {
    name,
    orgnr: orgnrFromEightDigits(`${eight}`)!,
    account: makeAccount(1_503_000_000 + (from % 1_000_000) * 7),
    inBank: name.replace(/ (?:AS|SA)$/, '').toUpperCase(),
  };
}

function two(value: number): string {
  return `${value}`.padStart(2, '0');
}

import { orgnrFromEightDigits, type Orgnr } from '../domain/kernel/index.ts';
import type { IndustrySection } from '../domain/referral/index.ts';
import type { TemplateKey } from '../domain/agreement/index.ts';
import type { ContactScope } from '../db/tables.ts';
import { createSeeded, type Seeded } from './seeded.ts';
import type { Temper } from './temper.ts';

export interface CastClient {
  name: string;
  orgnr: Orgnr;
  form: string;
  temper: Temper;
  template: TemplateKey;
  /** Where its vouchers are delivered. */
  channel: 'takt' | 'accounting-system' | 'paper';
  /** Without a written agreement its duties are reminded and never charged. */
  written: boolean;
  /** Index into {@link castStaff}. */
  lead: number;
  paydayOfMonth: number;
  contacts: { name: string; email: string; mobile?: string; scopes: ContactScope[] }[];
}

export interface CastStaff {
  name: string;
  email: string;
  role: 'owner' | 'manager' | 'accountant' | 'assistant';
  /** Index into {@link castStaff} of who takes over. */
  deputy: number;
}

export const officeName = 'Nordlys Regnskap AS';

/** The people of the demo office. Ingrid and Amir are the accountants. */
export const castStaff: readonly CastStaff[] = [
  { name: 'Ingrid Solheim', email: 'ingrid@nordlys.example', role: 'accountant', deputy: 1 },
  { name: 'Amir Haddad', email: 'amir@nordlys.example', role: 'accountant', deputy: 0 },
  { name: 'Kari Nymoen', email: 'kari@nordlys.example', role: 'manager', deputy: 4 },
  { name: 'Tuva Aas', email: 'tuva@nordlys.example', role: 'assistant', deputy: 0 },
  { name: 'Geir Sandnes', email: 'geir@nordlys.example', role: 'owner', deputy: 2 },
];

/** The jovial builder: a person with two companies. */
export const builder = { person: 'Jo Brattli', email: 'jo@brattli.example', company: 'Brattli Bygg AS' };

const first = [
  'Åsen',
  'Lyngmo',
  'Solvang',
  'Myrvoll',
  'Storli',
  'Kvist',
  'Rognan',
  'Fjellro',
  'Tangen',
  'Bjørkli',
  'Havsul',
  'Øvrebø',
  'Nesset',
  'Granlund',
  'Skogheim',
  'Sjøberg',
  'Vårdal',
  'Elvestad',
  'Moltemyr',
  'Fagerheim',
  'Hestnes',
  'Kirkvoll',
  'Lerkeli',
  'Måseskjær',
  'Nøstet',
  'Ospelund',
  'Pilestrand',
  'Rypeland',
  'Stabburet',
  'Tindhaug',
  'Ulvedal',
  'Viervoll',
  'Ystehed',
  'Ærfugl',
  'Østvik',
  'Ådland',
  'Bekkestua',
  'Drivdal',
];
/** What the clients do, each with its section of the standard for industries. */
const trades: readonly (readonly [trade: string, section: IndustrySection])[] = [
  ['Bilpleie', 'G'],
  ['Rør', 'F'],
  ['Tannklinikk', 'Q'],
  ['Maskin', 'F'],
  ['Transport', 'H'],
  ['Interiør', 'G'],
  ['Sveis', 'C'],
  ['Eiendom', 'L'],
  ['Blomster', 'G'],
  ['Elektro', 'F'],
  ['Sjømat', 'G'],
  ['Bakeri', 'C'],
  ['Trevare', 'C'],
  ['Hagesenter', 'G'],
  ['Fysioterapi', 'Q'],
  ['Kafé', 'I'],
  ['Regnmåler', 'C'],
  ['Mur', 'F'],
  ['Fotograf', 'M'],
  ['Frisør', 'S'],
];
const given = [
  'Anne',
  'Bjørn',
  'Camilla',
  'Dag',
  'Eirin',
  'Farid',
  'Gunn',
  'Håkon',
  'Ida',
  'Jonas',
  'Kåre',
  'Liv',
  'Magnus',
  'Nora',
  'Odd',
  'Pia',
  'Rune',
  'Siri',
  'Tor',
  'Unni',
  'Øyvind',
  'Åse',
];
const family = [
  'Aune',
  'Berge',
  'Dahl',
  'Engen',
  'Foss',
  'Grøtte',
  'Haug',
  'Iversen',
  'Kjos',
  'Lie',
  'Moe',
  'Nygård',
  'Opsahl',
  'Ruud',
  'Skaar',
  'Teigen',
  'Ulriksen',
  'Vik',
  'Wiik',
  'Østby',
];

interface Kind {
  temper: Temper;
  template?: TemplateKey;
  channel?: CastClient['channel'];
}

/** One round of forty: what an office of this size might know. Larger offices repeat it. */
const rounds: readonly (Kind & { count: number })[] = [
  { temper: 'punctual', count: 6 },
  { temper: 'punctual', count: 3, template: 'vat-two-monthly-with-payroll' },
  { temper: 'punctual', count: 1, template: 'monthly' },
  { temper: 'on-the-day', count: 5 },
  { temper: 'on-the-day', count: 2, template: 'vat-two-monthly-with-payroll' },
  { temper: 'needs-a-word', count: 4 },
  { temper: 'needs-a-word', count: 1, template: 'monthly' },
  { temper: 'forgetful', count: 3 },
  { temper: 'forgetful', count: 1, template: 'vat-two-monthly-with-payroll' },
  { temper: 'improving', count: 2 },
  { temper: 'silent', count: 1 },
  { temper: 'asks-for-days', count: 2 },
  { temper: 'often-nothing', count: 1 },
  { temper: 'careless', count: 2 },
  { temper: 'through-the-system', count: 1, channel: 'accounting-system', template: 'monthly' },
  { temper: 'through-the-system', count: 1, channel: 'accounting-system' },
  { temper: 'on-paper', count: 1, channel: 'paper' },
  { temper: 'punctual', count: 1, template: 'yearly' },
];

/** The clients of a demo office of any size: the builder with his two companies first, then one round of tempers after another. */
export function castClients(count: number, seed: string): CastClient[] {
  const seeded = createSeeded(seed, 'cast');
  const orgnrs = syntheticOrgnrs(Math.max(count, 2));
  const kinds = rounds.flatMap(({ count: times, ...kind }) => Array.from({ length: times }, () => kind));
  const rest = Array.from({ length: Math.max(0, count - 2) }, (_, index) => {
    const kind = kinds[index % kinds.length]!;
    return castOne(index, orgnrs[index + 2]!, kind, seeded);
  });
  return [...builderClients(orgnrs), ...rest].slice(0, count);
}

function builderClients(orgnrs: readonly Orgnr[]): CastClient[] {
  const contact = {
    name: builder.person,
    email: builder.email,
    mobile: '+4790000001',
    scopes: ['vouchers', 'payroll', 'agreement'] as ContactScope[],
  };
  const common = {
    form: 'AS',
    template: 'vat-two-monthly' as const,
    channel: 'takt' as const,
    written: true,
    lead: 0,
    paydayOfMonth: 12,
  };
  return [
    { ...common, name: builder.company, orgnr: orgnrs[0]!, temper: 'jovial', contacts: [contact] },
    { ...common, name: 'Brattli Eiendom AS', orgnr: orgnrs[1]!, temper: 'often-nothing', contacts: [contact] },
  ];
}

function castOne(index: number, orgnr: Orgnr, kind: Kind, seeded: Seeded): CastClient {
  const place = first[index % first.length]!;
  const [trade] = trades[(index * 7 + Math.floor(index / first.length)) % trades.length]!;
  const round = Math.floor(index / (first.length * trades.length));
  const form = seeded.next() < 0.75 ? 'AS' : 'ENK';
  const person = `${seeded.pick(given)} ${seeded.pick(family)}`;
  const address = `${mailName(person)}${index}@${mailName(place)}.example`;
  const written = index % 13 !== 12;
  return {
    name: [place, trade, ...(round === 0 ? [] : [String(round + 1)]), ...(form === 'AS' ? ['AS'] : [])].join(' '),
    orgnr,
    form,
    temper: kind.temper,
    template: kind.template ?? 'vat-two-monthly',
    channel: kind.channel ?? 'takt',
    written,
    lead: index % 2,
    paydayOfMonth: seeded.pick([10, 12, 15, 20, 25, 31]),
    contacts: [
      {
        name: person,
        email: address,
        ...(seeded.next() < 0.6 ? { mobile: `+4790${String(100_000 + index).slice(-6)}` } : {}),
        scopes: ['vouchers', 'payroll', 'agreement'],
      },
      ...(kind.template === 'vat-two-monthly-with-payroll'
        ? [
            {
              name: `${seeded.pick(given)} ${seeded.pick(family)}`,
              email: `lonn${index}@${mailName(place)}.example`,
              scopes: ['payroll'] as ContactScope[],
            },
          ]
        : []),
    ],
  };
}

/** What a client of the demo does, by the trade in its name; undefined for the builder's companies. */
export function sectionOf(clientName: string): IndustrySection | undefined {
  return trades.find(([trade]) => clientName.split(' ').includes(trade))?.[1];
}

/** First digit 3: the register's own series begin with 8 and 9. About one number in eleven has no check digit and is passed over. */
export function syntheticOrgnrs(count: number, firstDigits = 31_000_000): Orgnr[] {
  const found: Orgnr[] = [];
  for (let digits = firstDigits; found.length < count; digits += 1) {
    const orgnr = orgnrFromEightDigits(String(digits));
    if (orgnr !== undefined) found.push(orgnr);
  }
  return found;
}

function mailName(name: string): string {
  const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', é: 'e' };
  return name
    .toLowerCase()
    .replace(/[æøåé]/g, (letter) => letters[letter]!)
    .replace(/[^a-z]+/g, '.');
}

import { addDays, calendarDate, daysBetween, type CalendarDate } from '../../src/domain/kernel/index.ts';
import type { Seeded } from '../../src/demo/seeded.ts';
import { companies, type Company } from './cast.ts';
import type { PlannedLine, PlannedVoucher } from './plan.ts';

export const startOn = calendarDate('2026-09-01');
export const endOn = calendarDate('2026-10-31');

const goods = [
  'Drivstoff',
  'Skruer og beslag',
  'Kontorrekvisita',
  'Strøm',
  'Leie av lift',
  'Programvare',
  'Mat til møte',
  'Arbeidstøy',
];
const codes = ['4300', '6300', '6340', '6540', '6800', '6860', '7000', '7140'];

/** What happens to a client in two months: what it buys, sells and pays. */
export interface Period {
  receipts: PlannedVoucher[];
  invoices: PlannedVoucher[];
  sales: PlannedVoucher[];
}

export function livePeriod(client: Company, seeded: Seeded, sells: boolean): Period {
  let id = 0;
  const next = (): number => (id += 1);
  const receipts = many(seeded.between(5, 9), () => buyInShop(next(), client, seeded));
  const invoices = many(seeded.between(4, 7), () => beInvoiced(next(), client, seeded));
  const first = seeded.between(1_001, 1_400);
  const [before, after] = seeded.pick([
    ['', ''],
    ['F-', ''],
    ['2026-', ''],
    ['', '/26'],
  ] as const);
  const days = many(sells ? seeded.between(4, 7) : 0, () => dayIn(seeded, startOn, endOn)).toSorted();
  const sales = days.map((on, place) => sell(next(), client, `${before}${first + place}${after}`, on, seeded));
  return { receipts, invoices, sales };
}

/** The client's own invoice of before, so that the series goes on from it. */
export function saleBefore(client: Company, { sales }: Period, seeded: Seeded): PlannedVoucher | undefined {
  const [first] = sales;
  if (first === undefined) return undefined;
  const number = first.number.replace(/(?<![\d-])\d{4}(?!-)|(?<=-)\d{4}/, (digits) => `${Number(digits) - 1}`);
  return sell(9_000, client, number, calendarDate('2026-08-25'), seeded);
}

function buyInShop(id: number, buyer: Company, seeded: Seeded): PlannedVoucher {
  const issuedOn = dayIn(seeded, startOn, addDays(endOn, -6));
  const total = seeded.between(39, 2_400) * 100 + seeded.pick([0, 0, 50, 90]);
  return {
    ...priced(total, seeded),
    id,
    kind: 'receipt',
    seller: seeded.pick(companies.shops),
    buyer,
    number: `${seeded.between(10_000, 99_999)}`,
    issuedOn,
    account: '',
    paidOn: addDays(issuedOn, seeded.between(0, 3)),
  };
}

export function beInvoiced(id: number, buyer: Company, seeded: Seeded): PlannedVoucher {
  const issuedOn = dayIn(seeded, startOn, endOn);
  const dueOn = addDays(issuedOn, seeded.pick([10, 14, 14, 30]));
  const seller = seeded.pick(companies.suppliers);
  const paidOn = addDays(dueOn, seeded.between(-3, 0));
  return {
    ...priced(seeded.between(300, 19_000) * 100 + seeded.pick([0, 25, 50]), seeded),
    id,
    kind: 'invoice',
    seller,
    buyer,
    number: `${seeded.between(20_000, 899_999)}`,
    issuedOn,
    dueOn,
    account: seller.account,
    kid: withCheckDigit(`${seeded.between(1_000_000, 9_999_999)}`),
    ...(paidOn <= endOn ? { paidOn } : {}),
    ...(seeded.next() < 0.12 ? { twoPages: true } : {}),
  };
}

function sell(id: number, seller: Company, number: string, issuedOn: CalendarDate, seeded: Seeded): PlannedVoucher {
  const dueOn = addDays(issuedOn, 14);
  const paidOn = addDays(dueOn, seeded.between(-4, 2));
  return {
    ...priced(seeded.between(2_000, 60_000) * 100, seeded),
    id,
    kind: 'sale',
    seller,
    buyer: seeded.pick(companies.customers),
    number,
    issuedOn,
    dueOn,
    account: seller.account,
    ...(paidOn <= endOn ? { paidOn } : {}),
  };
}

type Price = Pick<PlannedVoucher, 'netMinor' | 'vatMinor' | 'totalMinor' | 'what' | 'coding'>;

function priced(totalMinor: number, seeded: Seeded): Price {
  const vatMinor = Math.round(totalMinor / 5);
  const place = seeded.between(0, goods.length - 1);
  return { totalMinor, vatMinor, netMinor: totalMinor - vatMinor, what: goods[place]!, coding: codes[place]! };
}

/** The bank's view of it, with what needs no voucher among it. */
export function payByBank(vouchers: readonly PlannedVoucher[], seeded: Seeded): PlannedLine[] {
  const lines: PlannedLine[] = vouchers
    .filter(({ paidOn }) => paidOn !== undefined && paidOn >= startOn && paidOn <= endOn)
    .map((voucher) => ({
      on: voucher.paidOn!,
      amountMinor: voucher.kind === 'sale' ? voucher.totalMinor : (voucher.less?.totalMinor ?? 0) - voucher.totalMinor,
      text:
        voucher.kind === 'sale'
          ? `Fra ${voucher.buyer.name}`
          : seeded.pick([voucher.seller.inBank, `Til ${voucher.seller.name}`, `${voucher.seller.inBank} SKIEN`]),
      ...(voucher.kid === undefined ? {} : { kid: voucher.kid }),
      pays: [voucher.id, ...(voucher.less === undefined ? [] : [voucher.less.id])],
    }));
  const needless: readonly [string, number][] = [
    ['Gebyr betalinger', -4_500],
    ['Lønn september', -seeded.between(20_000, 40_000) * 100],
    ['Lønn oktober', -seeded.between(20_000, 40_000) * 100],
    ['Skatteetaten forskuddstrekk', -seeded.between(8_000, 15_000) * 100],
    ['Skatteetaten mva', -seeded.between(8_000, 15_000) * 100],
    ['Overføring mellom egne konti', -500_000],
    ['Kreditrenter', 312],
  ];
  const fixed = needless
    .filter(() => seeded.next() < 0.7)
    .map(([text, amountMinor]) => ({ on: dayIn(seeded, startOn, endOn), amountMinor, text, pays: [] }));
  return [...lines, ...fixed].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.amountMinor - b.amountMinor));
}

export function dayIn(seeded: Seeded, fromOn: CalendarDate, toOn: CalendarDate): CalendarDate {
  return addDays(fromOn, seeded.between(0, daysBetween(fromOn, toOn)));
}

export function many<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}

/** A KID with its mod-10 check digit. */
function withCheckDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const product = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

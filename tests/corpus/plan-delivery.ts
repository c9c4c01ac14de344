import { addDays, calendarDate } from '../../src/domain/kernel/index.ts';
import { createSeeded, type Seeded } from '../../src/demo/seeded.ts';
import { agree } from './agree.ts';
import { companies, makeAccount, tempers, type Company } from './cast.ts';
import { drawSlips } from './habits.ts';
import { beInvoiced, endOn, livePeriod, payByBank, saleBefore, startOn } from './live-period.ts';
import type { PlannedDelivery, PlannedFile, PlannedVoucher } from './plan.ts';
import { packFiles } from './pack-files.ts';
import { slipUp, type Drafted } from './slip-up.ts';
import { tellTruth, tellUnclear } from './tell-truth.ts';

/** One delivery of a corpus, whole, by its seed and number: who sent it, what was agreed, what it holds, and what is wrong with it. */
export function planDelivery(seed: number, index: number): PlannedDelivery {
  const seeded = createSeeded('corpus', seed, index);
  const temper = tempers[index % tempers.length]!;
  const company = seeded.pick(companies.clients);
  const agreed = agree(temper, seeded);
  const sells = agreed.items.some(({ key }) => key === 'sales');
  const slips = drawSlips(temper, seeded);
  const period = livePeriod(company, seeded, sells);
  const draft: Drafted = { temper, company, agreed, slips, ...period, drafted: new Map(), seeded };
  slipUp(draft);
  const late = beInvoicedBefore(company, seeded);
  const vouchers = [...draft.receipts, ...draft.invoices, ...draft.sales];
  const lines = payByBank([...vouchers, late], seeded);
  const second = slips.has('account-left-out') || seeded.next() < 0.3 ? makeAccount(6_001_055_000 + index) : undefined;
  const bank = { lines, openingMinor: seeded.between(20_000, 900_000) * 100, ...(second ? { second } : {}) };
  const files = packFiles(draft, bank);
  const client = {
    name: company.name,
    orgnr: company.orgnr,
    accounts: [
      { name: 'Drift', number: company.account },
      ...(second === undefined ? [] : [{ name: 'Skatt', number: second }]),
    ],
  };
  return {
    index,
    temper,
    client,
    agreed,
    files,
    earlier: listEarlier(draft, late),
    truth: tellTruth(draft, files, lines, bank),
    unclear: tellUnclear(draft, files),
  };
}

/** An invoice of August that came in time then, and is paid in September. */
function beInvoicedBefore(company: Company, seeded: Seeded): PlannedVoucher {
  const invoice = beInvoiced(9_001, company, seeded);
  const { twoPages: _twoPages, ...rest } = invoice;
  return {
    ...rest,
    issuedOn: calendarDate('2026-08-20'),
    dueOn: addDays(startOn, 3),
    paidOn: addDays(startOn, seeded.between(0, 3)),
  };
}

/** What had come before: the last invoice of the client's own, one that was still to be paid, and one of each seller that changes its account. */
function listEarlier({ company, sales, invoices, drafted, seeded }: Drafted, late: PlannedVoucher): PlannedFile[] {
  const sale = saleBefore(company, { receipts: [], invoices: [], sales }, seeded);
  const known = invoices
    .filter(({ id }) => drafted.get(id)?.slip === 'new-account')
    .map((voucher): PlannedVoucher => ({
      ...voucher,
      id: 9_100 + voucher.id,
      number: `${Number(voucher.number) - 41}`,
      issuedOn: calendarDate('2026-07-14'),
      dueOn: calendarDate('2026-07-28'),
      totalMinor: voucher.totalMinor + 100,
      netMinor: voucher.netMinor + 100,
      account: voucher.seller.account,
    }));
  const before = [...(sale ? [sale] : []), late, ...known];
  return before.map((voucher) => ({
    id: `earlier-${voucher.id}`,
    name: `tidligere ${voucher.number.replaceAll('/', '-')}.pdf`,
    itemKey: voucher.kind === 'sale' ? 'sales' : 'invoices',
    made: { content: 'vouchers', as: seeded.next() < 0.5 ? 'ehf' : 'pdf', vouchers: [voucher] },
    way: 'portal',
    receivedOn: addDays(endOn, -50),
  }));
}

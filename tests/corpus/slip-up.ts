import type { AgreedDelivery } from '../../src/domain/intake/index.ts';
import { addDays, calendarDate } from '../../src/domain/kernel/index.ts';
import type { Seeded } from '../../src/demo/seeded.ts';
import { companies, makeAccount, type Company, type Temper } from './cast.ts';
import type { Slip } from './habits.ts';
import { dayIn, endOn, startOn, type Period } from './live-period.ts';
import type { PlannedVoucher } from './plan.ts';

/** A delivery on its way to being one. */
export interface Drafted extends Period {
  temper: Temper;
  company: Company;
  agreed: AgreedDelivery;
  slips: ReadonlySet<Slip>;
  /** What has happened to a voucher, by its id. */
  drafted: Map<number, { slip: Slip }>;
  seeded: Seeded;
}

/** Makes the slips that are about single vouchers: each takes vouchers that nothing else has happened to. */
export function slipUp(draft: Drafted): void {
  const { seeded, slips } = draft;
  const early = addDays(endOn, -25);
  const rules: Partial<Record<Slip, () => void>> = {
    'voucher-left-out': () => take(draft, 'voucher-left-out', draft.receipts, seeded.between(1, 2)),
    'sale-left-out': () => take(draft, 'sale-left-out', draft.sales.slice(1, -1), 1),
    'paid-privately': () =>
      change(
        draft,
        'paid-privately',
        draft.receipts.filter(({ issuedOn }) => issuedOn <= early),
        1,
        unpaid,
      ),
    'other-period': () =>
      change(draft, 'other-period', [...draft.receipts, ...draft.invoices], seeded.between(1, 2), (voucher) => {
        const issuedOn = dayIn(seeded, calendarDate('2026-05-02'), calendarDate('2026-08-20'));
        return { ...unpaid(voucher), issuedOn, ...(voucher.dueOn ? { dueOn: addDays(issuedOn, 14) } : {}) };
      }),
    'other-company': () =>
      change(draft, 'other-company', draft.invoices, 1, (voucher) => ({
        ...unpaid(voucher),
        buyer: seeded.pick(companies.others),
      })),
    'copy-of-bytes': () => take(draft, 'copy-of-bytes', [...draft.receipts, ...draft.invoices], seeded.between(1, 2)),
    'copy-in-other-form': () => take(draft, 'copy-in-other-form', draft.invoices, 1),
    blurred: () => take(draft, 'blurred', draft.receipts, 1),
    'too-dark': () => take(draft, 'too-dark', draft.receipts, 1),
    'low-resolution': () => take(draft, 'low-resolution', draft.receipts, 1),
    encrypted: () => take(draft, 'encrypted', draft.invoices, 1),
    damaged: () => take(draft, 'damaged', draft.invoices, 1),
    printed: () => take(draft, 'printed', draft.invoices, seeded.between(1, 2)),
    'sum-off': () =>
      change(draft, 'sum-off', draft.invoices, 1, (voucher) => ({
        ...voucher,
        totalMinor:
          voucher.totalMinor +
          seeded.pick([-90_000, 10_000, 100_000, 5_000]) * (voucher.totalMinor > 100_000 ? 1 : 0) +
          1_000,
      })),
    'new-account': () =>
      change(draft, 'new-account', draft.invoices, 1, (voucher) => ({
        ...voucher,
        account: makeAccount(9_710_001_000 + seeded.between(0, 99_999)),
      })),
    credited: () => credit(draft),
    twins: () => twin(draft),
  };
  for (const slip of slips) rules[slip]?.();
}

/** A part of an invoice was taken back: a credit note of its own, and so much less is paid. */
function credit(draft: Drafted): void {
  const { seeded, invoices } = draft;
  change(draft, 'credited', invoices, 1, (voucher) => {
    const totalMinor = Math.round((voucher.totalMinor * seeded.between(10, 60)) / 10_000) * 100;
    const vatMinor = Math.round(totalMinor / 5);
    const later = addDays(voucher.issuedOn, seeded.between(1, 6));
    const { dueOn: _dueOn, kid: _kid, paidOn: _paidOn, twoPages: _twoPages, ...rest } = voucher;
    const note: PlannedVoucher = {
      ...rest,
      id: 8_000 + voucher.id,
      kind: 'credit-note',
      number: `${Number(voucher.number) + seeded.between(1, 40)}`,
      issuedOn: later <= endOn ? later : endOn,
      netMinor: totalMinor - vatMinor,
      vatMinor,
      totalMinor,
    };
    invoices.push(note);
    draft.drafted.set(note.id, { slip: 'credited' });
    return { ...voucher, less: { id: note.id, totalMinor } };
  });
}

/** Two of the same in one shop on one day, and no number on either: two purchases that look like one. */
function twin(draft: Drafted): void {
  const { receipts, drafted } = draft;
  change(draft, 'twins', receipts, 1, (voucher) => {
    receipts.push({ ...voucher, id: 8_503 + voucher.id, number: '' });
    drafted.set(8_503 + voucher.id, { slip: 'twins' });
    return { ...voucher, number: '' };
  });
}

function unpaid(voucher: PlannedVoucher): PlannedVoucher {
  const { paidOn: _paidOn, ...rest } = voucher;
  return rest;
}

function take(draft: Drafted, slip: Slip, from: readonly PlannedVoucher[], count: number): void {
  change(draft, slip, from, count, (voucher) => voucher);
}

function change(
  draft: Drafted,
  slip: Slip,
  from: readonly PlannedVoucher[],
  count: number,
  by: (voucher: PlannedVoucher) => PlannedVoucher,
): void {
  const { drafted, seeded } = draft;
  for (let made = 0; made < count; made += 1) {
    const free = from.filter(({ id, issuedOn }) => !drafted.has(id) && issuedOn >= startOn);
    if (free.length === 0) return;
    const { id } = seeded.pick(free);
    drafted.set(id, { slip });
    for (const list of [draft.receipts, draft.invoices, draft.sales]) {
      const at = list.findIndex((voucher) => voucher.id === id);
      if (at !== -1) list[at] = by(list[at]!);
    }
  }
}

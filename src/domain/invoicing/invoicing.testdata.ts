import { calendarDate, ore } from '../kernel/index.ts';
import type { CreditNote, Invoice } from './invoice.ts';
import type { OrderLine } from './order-line.ts';

export function orderLine(change: Partial<OrderLine> = {}): OrderLine {
  return {
    id: '0b0e6f9e-5a51-4c5e-9c53-0c3f1f1d7a01',
    kind: 'surcharge',
    clientId: '0b0e6f9e-5a51-4c5e-9c53-0c3f1f1d7a02',
    startOn: calendarDate('2026-09-01'),
    endOn: calendarDate('2026-10-31'),
    description: 'Tillegg for sen levering av bilag for september og oktober 2026.',
    sumOre: ore(375_000),
    vatBasisPoints: 2_500,
    ...change,
  };
}

const seller = {
  name: 'Nordlys Regnskap & Sønn AS',
  orgnr: '310332062',
  email: 'post@nordlys.example',
  contactName: 'Ingrid Solheim',
  inBusinessRegister: true,
  accountNumber: '86011117947',
};
const buyer = { name: "O'Brien & Sønner <AS>", orgnr: '312457806', reference: 'Jo Brattli' };

export function sampleInvoice(change: Partial<Invoice> = {}): Invoice {
  return {
    kind: 'invoice',
    number: 1001,
    issueOn: calendarDate('2027-01-04'),
    dueOn: calendarDate('2027-01-18'),
    seller,
    buyer,
    lines: [orderLine()],
    ...change,
  };
}

export function sampleCreditNote(change: Partial<CreditNote> = {}): CreditNote {
  return {
    kind: 'credit-note',
    number: 1002,
    issueOn: calendarDate('2027-01-20'),
    credits: { number: 1001, issueOn: calendarDate('2027-01-04') },
    seller,
    buyer,
    lines: [orderLine({ kind: 'credit', sumOre: ore(125_000) })],
    ...change,
  };
}

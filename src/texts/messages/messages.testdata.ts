import { standardLateTerm } from '../../domain/agreement/index.ts';
import { calendarDate, timeOfDay } from '../../domain/kernel/index.ts';
import type { PeriodOfDuty } from '../format-period.ts';
import type { Language } from '../language.ts';
import type { AskedCompany, AskedDuty } from './asked-duties.ts';
import type { Company, Letterhead } from './letterhead.ts';

export const on = calendarDate;
export const at = timeOfDay;

export const brattli: Company = { name: 'Brattli Bygg AS', orgnr: '312457806' };
export const eiendom: Company = { name: 'Brattli Eiendom AS', orgnr: '314579267' };

export const href = 'https://nordlys.example/t/k7m2q9';

export function letterhead(language: Language): Letterhead {
  return {
    language,
    recipientName: 'Jo Brattli',
    office: { name: 'Nordlys Regnskap', brandColour: '#0d4b3f' },
    leadName: 'Ingrid Solheim',
    contactFor: ['vouchers'],
    href,
  };
}

export function period(of: PeriodOfDuty['of'], startOn: string, endOn: string): PeriodOfDuty {
  return { of, startOn: on(startOn), endOn: on(endOn) };
}

export const septemberOctober = period('vat-term', '2026-09-01', '2026-10-31');

/** Vouchers for September and October, due Friday 20 November 2026. */
export const early: AskedDuty = {
  step: 'early',
  period: septemberOctober,
  dueOn: on('2026-11-20'),
  missing: [{ document: 'receipts' }, { document: 'incoming-invoices' }, { document: 'bank-statement' }],
  notice: { notice: 'none' },
};

/** The same on Monday 23 November: free until Tuesday the 24th. */
export const priced: AskedDuty = {
  ...early,
  step: 'main',
  notice: {
    notice: 'price',
    term: standardLateTerm,
    lastFreeOn: on('2026-11-24'),
    firstChargedOn: on('2026-11-25'),
  },
  clause: 6,
};

/** Due Monday 21 September 2026, the first time under the clause. */
export const free: AskedDuty = {
  ...priced,
  period: period('vat-term', '2026-07-01', '2026-08-31'),
  dueOn: on('2026-09-21'),
  notice: { notice: 'free-this-time', term: standardLateTerm },
};

/** The same where nothing can be charged. */
export const unpriced: AskedDuty = { ...free, notice: { notice: 'none' } };

export function asked(company: Company, ...duties: AskedDuty[]): AskedCompany {
  return { ...company, duties };
}

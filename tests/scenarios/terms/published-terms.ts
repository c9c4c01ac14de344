import type { AgreementTerms } from '../../../src/domain/agreement/index.ts';
import { adderat } from './adderat.ts';
import { composure } from './composure.ts';
import { ekonomad } from './ekonomad.ts';
import { eratio, eratioFixedChasing } from './eratio.ts';
import { fenreg, fenregFewVouchers } from './fenreg.ts';
import { kontorfabrikken } from './kontorfabrikken.ts';
import { meldal, meldalFourMonthly, meldalSmall, meldalTwoMonthlyVat } from './meldal.ts';
import { usPractice } from './us-practice.ts';

/** What real offices publish, as agreements, by the name of the office. */
export const publishedTerms: readonly (readonly [office: string, terms: AgreementTerms])[] = [
  ['Meldal', meldal],
  ['Meldal, two-monthly VAT', meldalTwoMonthlyVat],
  ['Meldal, four-monthly', meldalFourMonthly],
  ['Meldal, small', meldalSmall],
  ['Kontorfabrikken', kontorfabrikken],
  ['ERATIO', eratio],
  ['ERATIO, chasing at a fixed price', eratioFixedChasing],
  ['ekonomad', ekonomad],
  ['fenreg', fenreg],
  ['fenreg, few vouchers', fenregFewVouchers],
  ['Adderat', adderat],
  ['a US practice', usPractice],
  ['Composure', composure],
];

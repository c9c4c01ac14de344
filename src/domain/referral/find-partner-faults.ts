import { isOrgnr } from '../kernel/index.ts';
import type { PartnerOffice } from './partner-office.ts';

export type PartnerFault =
  | 'name-missing'
  | 'orgnr-wrong'
  /** The office itself, or one that is in the register already. */
  | 'orgnr-taken'
  | 'no-size'
  | 'place-incomplete'
  | 'capacity-order'
  | 'capacity-overlaps'
  | 'contact-name-missing'
  | 'contact-email-wrong';

/**
 * What is wrong with an entry of the register, each fault once and in the order of the form; none where it can be kept. `taken` are the numbers of
 * the office itself and of the other partners. No industry, system or place is no fault, and no capacity neither: the office is only never found by it.
 */
export function findPartnerFaults(partner: PartnerOffice, taken: readonly string[]): PartnerFault[] {
  const { name, orgnr, sizes, places, capacity, contact } = partner;
  const spans = capacity.toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : 1));
  const faults: readonly (readonly [PartnerFault, boolean])[] = [
    ['name-missing', name.trim() === ''],
    ['orgnr-wrong', !isOrgnr(orgnr)],
    ['orgnr-taken', taken.includes(orgnr)],
    ['no-size', sizes.length === 0],
    ['place-incomplete', places.some((place) => place.municipality.trim() === '' || place.county.trim() === '')],
    ['capacity-order', spans.some(({ fromOn, untilOn }) => untilOn !== undefined && untilOn < fromOn)],
    ['capacity-overlaps', spans.some((span, at) => at > 0 && span.fromOn <= (spans[at - 1]!.untilOn ?? span.fromOn))],
    ['contact-name-missing', contact.name.trim() === ''],
    ['contact-email-wrong', !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(contact.email)],
  ];
  return faults.flatMap(([fault, is]) => (is ? [fault] : []));
}

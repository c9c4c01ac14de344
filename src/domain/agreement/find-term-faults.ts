import type { AgreementTerms, DutyClause, LateTerm, Schedule } from './clause.ts';
import { periodsPerYear } from '../kernel/index.ts';

/** A fault in the terms: where it is, and a key of the catalogue that says what is wrong and what would be right. */
export interface TermFault {
  path: string;
  code: string;
}

/**
 * Finds what a well-formed clause can still get wrong: rules that the shape of the data does not hold.
 * The shape itself (types, ranges) is checked where the data come in.
 * Example: a charge per started week without a cap → `{ path: 'duties[0].late.capOre', code: 'agreement.cap-missing' }`.
 */
export function findTermFaults(terms: AgreementTerms): TermFault[] {
  const faults: TermFault[] = [];
  const keys = new Set<string>();
  terms.duties.forEach((duty, index) => {
    const path = `duties[${index}]`;
    if (keys.has(duty.key)) faults.push({ path: `${path}.key`, code: 'agreement.key-repeated' });
    keys.add(duty.key);
    faults.push(...findItemFaults(duty, path), ...findScheduleFaults(duty.schedule, `${path}.schedule`));
    if (duty.late) faults.push(...findLateFaults(duty.late, `${path}.late`));
  });
  if (terms.duties.length === 0) faults.push({ path: 'duties', code: 'agreement.no-duties' });
  return faults;
}

function findItemFaults(duty: DutyClause, path: string): TermFault[] {
  const faults: TermFault[] = [];
  const keys = duty.items.map((item) => item.key);
  if (new Set(keys).size !== keys.length) faults.push({ path: `${path}.items`, code: 'agreement.key-repeated' });
  if (!duty.items.some((item) => item.essential))
    faults.push({ path: `${path}.items`, code: 'agreement.no-essential-item' });
  return faults;
}

function findScheduleFaults(schedule: Schedule, path: string): TermFault[] {
  if ('before' in schedule || schedule.due.rule !== 'fixed-dates') return [];
  const expected = periodsPerYear(schedule.every);
  if (schedule.due.dates.length !== expected)
    return [{ path: `${path}.due.dates`, code: 'agreement.dates-do-not-match-periods' }];
  return [];
}

function findLateFaults(late: LateTerm, path: string): TermFault[] {
  const runs = late.charge.per === 'started-day' || late.charge.per === 'started-week' || late.charge.per === 'hour';
  if (runs && late.capOre === undefined) return [{ path: `${path}.capOre`, code: 'agreement.cap-missing' }];
  return [];
}

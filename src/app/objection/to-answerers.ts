import type { PossibleAnswerer } from '../../domain/objection/index.ts';
import type { PersonOfTheOffice } from '../task/open-tasks.ts';

/** The people of the office as those who may answer. */
export function toAnswerers(people: readonly PersonOfTheOffice[]): PossibleAnswerer[] {
  return people.map(({ id, role, away, active }) => ({ id, role, away, active }));
}

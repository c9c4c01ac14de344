import type { PersonOfTheOffice } from '../task/open-tasks.ts';

/** A manager at work, else an owner, else anybody at work; who is left out only where there is nobody else. */
export function findWhoDecides(people: readonly PersonOfTheOffice[], leftOutId?: string): string {
  const others = people.filter((person) => !person.away && person.id !== leftOutId);
  const first = (role: string): PersonOfTheOffice | undefined => others.find((person) => person.role === role);
  const found = (first('manager') ?? first('owner') ?? others[0])?.id ?? leftOutId ?? people[0]?.id;
  if (found === undefined) throw new Error('an office has people');
  return found;
}

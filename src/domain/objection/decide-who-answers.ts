/** Somebody of the office, as far as it decides who answers an objection. */
export interface PossibleAnswerer {
  id: string;
  role: string;
  active: boolean;
  /** Not at work today. */
  away: boolean;
}

export type WhoAnswers =
  | { staffId: string; alone: false }
  /** Nobody else is there to ask: she who judged answers herself, and the client is told so. */
  | { staffId: string; alone: true };

/**
 * Who answers an objection: a second person, never the one whose judgement it is about. Those in charge come before accountants and those at work before
 * those who are away; an assistant decides nothing. Where the office has nobody else, she who judged answers herself.
 * Example: Nora sent it back; Per is the manager and at work → Per.
 */
export function decideWhoAnswers(people: readonly PossibleAnswerer[], judgedBy: string): WhoAnswers {
  const [first] = findSecondPeople(people, judgedBy).sort(
    (a, b) => Number(a.away) - Number(b.away) || rankOf(a) - rankOf(b),
  );
  return first ? { staffId: first.id, alone: false } : { staffId: judgedBy, alone: true };
}

/** Whether somebody may answer: a second person, or she who judged where there is none. */
export function mayAnswer(people: readonly PossibleAnswerer[], judgedBy: string, staffId: string): boolean {
  const seconds = findSecondPeople(people, judgedBy);
  if (seconds.length === 0) return people.some(({ id, active, role }) => id === staffId && active && mayDecide(role));
  return seconds.some(({ id }) => id === staffId);
}

function findSecondPeople(people: readonly PossibleAnswerer[], judgedBy: string): PossibleAnswerer[] {
  return people.filter(({ id, active, role }) => active && id !== judgedBy && mayDecide(role));
}

function mayDecide(role: string): boolean {
  return role === 'owner' || role === 'manager' || role === 'accountant';
}

function rankOf({ role }: PossibleAnswerer): number {
  return role === 'accountant' ? 1 : 0;
}

import { DomainError } from '../kernel/index.ts';
import { stanceRoles, type StanceRole } from './stance-role.ts';

/** The statements of the self-test in the order in which they are asked, and what agreeing with each says. Three to a role, mixed. */
export const selfTestStatements = [
  { key: 'callUntil', role: 'watchdog' },
  { key: 'fasterMyself', role: 'parent' },
  { key: 'hardToCharge', role: 'therapist' },
  { key: 'knowBefore', role: 'partner' },
  { key: 'nothingWithoutMe', role: 'watchdog' },
  { key: 'fetchMyself', role: 'parent' },
  { key: 'eveningUnsaid', role: 'therapist' },
  { key: 'adviceTime', role: 'partner' },
  { key: 'inMyHead', role: 'watchdog' },
  { key: 'ratherGuess', role: 'parent' },
  { key: 'gratefulThisTime', role: 'therapist' },
  { key: 'tookTheTalk', role: 'partner' },
] as const satisfies readonly { key: string; role: StanceRole }[];
export type SelfTestStatement = (typeof selfTestStatements)[number]['key'];

/** 1 "does not fit at all" to 5 "fits exactly". */
export const agreements = [1, 2, 3, 4, 5] as const;

/** One answer to each statement, in their order. */
export function assertSelfTest(answers: readonly number[]): void {
  const isAnswered = answers.length === selfTestStatements.length;
  if (!isAnswered || !answers.every((answer) => (agreements as readonly number[]).includes(answer)))
    throw new DomainError('stance.self-test');
}

/**
 * How much one sees oneself in each role, from 0 to 100: the three answers of a role, from "not at all" three times to "exactly" three times.
 * Example: 4, 5 and 3 → 75.
 */
export function scoreSelfTest(answers: readonly number[]): Record<StanceRole, number> {
  assertSelfTest(answers);
  const scoreOf = (role: StanceRole): number => {
    const own = answers.filter((_, index) => selfTestStatements[index]!.role === role);
    const sum = own.reduce((total, answer) => total + answer, 0);
    return Math.round(((sum - own.length) * 100) / (own.length * (agreements.length - 1)));
  };
  return Object.fromEntries(stanceRoles.map((role) => [role, scoreOf(role)])) as Record<StanceRole, number>;
}

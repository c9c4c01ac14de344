import { minutesOf, timeOf, type StanceFigures } from './derive-stance.ts';
import { stanceRoles, type StanceRole } from './stance-role.ts';

/** Less time in the roles than this tells nothing of which one it is. */
export const comparedFromMinutes = 120;
/** Shares that differ by no more than this are the same. */
const samePoints = 15;

/** What one believes beside what was done, as shares of a hundred. */
export interface ComparedRole {
  role: StanceRole;
  /** Of all that one believes of oneself; null without a self-test, or where one sees oneself in no role. */
  believedPercent: number | null;
  /** Of all time in the roles; null where there is too little of it. */
  donePercent: number | null;
  verdict: 'more-than-believed' | 'less-than-believed' | 'as-believed' | 'unknown';
}

/**
 * The two side by side, by share and not by score: how strongly one agrees differs from person to person, and so do hours.
 * Example: watchdog 25 of 100 believed, 70 of 100 minutes → more than believed.
 */
export function compareStance(
  scores: Readonly<Record<StanceRole, number>> | null,
  figures: Pick<StanceFigures, 'roles'> | null,
): ComparedRole[] {
  const believed = scores && shares(stanceRoles.map((role) => scores[role]));
  const isEnough = figures !== null && timeOf(figures) >= comparedFromMinutes;
  const done = isEnough ? shares(stanceRoles.map((role) => minutesOf(figures.roles[role]))) : null;
  return stanceRoles.map((role, index) => {
    const believedPercent = believed?.[index] ?? null;
    const donePercent = done?.[index] ?? null;
    return { role, believedPercent, donePercent, verdict: judge(believedPercent, donePercent) };
  });
}

function judge(believed: number | null, done: number | null): ComparedRole['verdict'] {
  if (believed === null || done === null) return 'unknown';
  if (done - believed > samePoints) return 'more-than-believed';
  return believed - done > samePoints ? 'less-than-believed' : 'as-believed';
}

/** Whole percent that add up to a hundred: what is left by rounding down goes to the largest remainders. Null where there is nothing to share. */
function shares(parts: readonly number[]): number[] | null {
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (total === 0) return null;
  const whole = parts.map((part) => Math.floor((part * 100) / total));
  const left = 100 - whole.reduce((sum, part) => sum + part, 0);
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: (part * 100) % total }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) whole[index]! += 1;
  return whole;
}

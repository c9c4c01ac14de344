import { sql, type RawBuilder } from 'kysely';
import type { ObligationStatus } from '../../domain/obligation/index.ts';
import type { LoadedObligation } from './load-obligations.ts';

/**
 * Whether it may be said that something is missing: Takt has to have been able to see it. Outside Takt somebody has to have looked after the
 * deadline, and found it missing when they last did. What is only aimed at a day is never missing.
 */
export function isKnownMissing({ facts }: Pick<LoadedObligation, 'facts'>, status: ObligationStatus): boolean {
  if (facts.aim) return false;
  if (facts.channel === 'takt') return true;
  const last = facts.confirmations
    .filter(({ on }) => on > status.dueOn)
    .reduce<(typeof facts.confirmations)[number] | undefined>(
      (latest, next) => (!latest || next.on > latest.on ? next : latest),
      undefined,
    );
  return last?.missingItemKeys.some((key) => status.missingKeys.includes(key)) ?? false;
}

/** The same as a condition on `obligation o`, for counting and filtering. */
export const knownMissing: RawBuilder<boolean> = sql`(not o.aim and (o.channel = 'takt' or coalesce((select cardinality(m.missing_keys) > 0
  from missing_confirmation m where m.office_id = o.office_id and m.obligation_id = o.id and m.on_date > o.due_on
  order by m.on_date desc limit 1), false)))`;

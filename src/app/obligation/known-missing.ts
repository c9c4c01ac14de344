import { sql, type RawBuilder } from 'kysely';
import type { ObligationStatus } from '../../domain/obligation/index.ts';
import type { LoadedObligation } from './load-obligations.ts';

/**
 * Whether it may be said that something is missing: Takt has to have been able to see it. Outside Takt somebody has to have looked after the
 * deadline and found it missing.
 */
export function isKnownMissing({ facts }: Pick<LoadedObligation, 'facts'>, status: ObligationStatus): boolean {
  if (facts.channel === 'takt') return true;
  return facts.confirmations.some(
    ({ on, missingItemKeys }) => on > status.dueOn && missingItemKeys.some((key) => status.missingKeys.includes(key)),
  );
}

/** The same as a condition on `obligation o`, for counting and filtering. */
export const knownMissing: RawBuilder<boolean> = sql`(o.channel = 'takt' or exists (select from missing_confirmation m
  where m.office_id = o.office_id and m.obligation_id = o.id and m.on_date > o.due_on and cardinality(m.missing_keys) > 0))`;

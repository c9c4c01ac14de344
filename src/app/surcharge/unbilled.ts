import { sql, type RawBuilder } from 'kysely';
import type { LoadedObligation } from '../obligation/load-obligations.ts';

/**
 * Whether nobody pays for the extra minutes of a duty, as a condition on `obligation o`: where lateness costs by the hour, a line that is proposed
 * or approved is the payment for them, and they must not be counted twice.
 */
export const minutesUnbilled: RawBuilder<boolean> = sql`not exists (select from surcharge_line l
  join agreement_version v on v.office_id = o.office_id and v.agreement_id = o.agreement_id and v.version = o.version
  cross join jsonb_array_elements(v.terms -> 'duties') d
  cross join jsonb_array_elements(d -> 'charges') c
  where l.office_id = o.office_id and l.obligation_id = o.id and l.state in ('proposed', 'approved')
    and d ->> 'key' = o.clause_key and c ->> 'key' = l.charge_key
    and c #>> '{price,per}' in ('hour', 'share-of-hours'))`;

/** The same for a loaded duty, with the state of its lines by the key of their charge. */
export function areMinutesUnbilled(
  { clause }: Pick<LoadedObligation, 'clause'>,
  lines: ReadonlyMap<string, string>,
): boolean {
  return !clause.charges.some(({ key, price }) => {
    const state = lines.get(key);
    return (price.per === 'hour' || price.per === 'share-of-hours') && (state === 'proposed' || state === 'approved');
  });
}

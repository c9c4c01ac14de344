import { sql, type RawBuilder } from 'kysely';
import type { StoredVersion } from '../../domain/agreement/index.ts';

/** All versions of the agreement `a` of a query, the first first. */
export const versionsOfAgreement: RawBuilder<StoredVersion[]> = sql`
  (select jsonb_agg(jsonb_build_object('version', v.version, 'startOn', v.start_on, 'terms', v.terms,
      'onlyPrices', v.price_adjustment_line_id is not null) order by v.version)
    from agreement_version v where v.office_id = a.office_id and v.agreement_id = a.id)`;

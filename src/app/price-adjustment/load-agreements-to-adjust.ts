import { sql } from 'kysely';
import type { AdjustmentFacts, AgreementTerms, PriceTerms } from '../../domain/agreement/index.ts';
import { isSameData, type CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** An agreement in force with what an adjustment of its prices rests on. */
export interface AgreementToAdjust {
  agreementId: string;
  version: number;
  terms: AgreementTerms;
  clientId: string;
  clientName: string;
  /** A draft or a proposal that is under way, what waits for an answer first. */
  proposal: { id: string; state: 'draft' | 'sent' } | null;
  /** What changes are drafted from: the client's newest agreement. */
  isNewest: boolean;
  facts: Omit<AdjustmentFacts, 'noticeOn' | 'wantedOn'>;
}

interface Row extends Omit<AgreementToAdjust, 'facts'> {
  accepted: boolean;
  versions: { startOn: CalendarDate; price: PriceTerms | null }[];
  deliveredUntilOn: CalendarDate | null;
  adjustedYears: number[] | null;
}

/** Every agreement that has not ended, of clients that are still there, by the client's name; `agreementIds`: those only, locked for a change. */
export async function loadAgreementsToAdjust(
  scope: OfficeScope,
  agreementIds?: readonly string[],
): Promise<AgreementToAdjust[]> {
  if (agreementIds) await lockAgreements(scope, agreementIds);
  const chosen = agreementIds === undefined ? sql`true` : sql`a.id = any(${agreementIds}::uuid[])`;
  const { rows } = await sql<Row>`
    select a.id as "agreementId", v.version, v.terms, c.id as "clientId", c.name as "clientName",
      v.basis = 'written' and v.accepted_on is not null as accepted,
      (select jsonb_agg(jsonb_build_object('startOn', w.start_on, 'price', w.terms -> 'price') order by w.version desc)
        from agreement_version w where w.office_id = a.office_id and w.agreement_id = a.id) as versions,
      (select max(o.period_end_on) from obligation o
        where o.office_id = a.office_id and o.agreement_id = a.id and o.state = 'delivered') as "deliveredUntilOn",
      (select array_agg(l.year) from price_adjustment_line l where l.office_id = a.office_id and l.agreement_id = a.id
        and l.state in ('told', 'in-force')) as "adjustedYears",
      (select jsonb_build_object('id', p.id, 'state', p.state) from agreement_proposal p
        where p.office_id = a.office_id and p.client_id = a.client_id and p.state in ('draft', 'sent')
        order by p.state desc, p.made_at desc, p.id limit 1) as proposal,
      not exists (select from agreement n where n.office_id = a.office_id and n.client_id = a.client_id and n.ended_on is null
        and (n.created_at, n.id) > (a.created_at, a.id)) as "isNewest"
    from agreement a
    join client c on c.office_id = a.office_id and c.id = a.client_id and c.active
    join lateral (select * from agreement_version v where v.office_id = a.office_id and v.agreement_id = a.id
      order by v.version desc limit 1) v on true
    where a.office_id = ${scope.officeId} and a.ended_on is null and ${chosen}
    order by lower(c.name), c.id, a.id`.execute(scope.trx);
  return rows.map(toAgreement);
}

/** Two people at once come one after the other, and the second finds what the first has done. */
async function lockAgreements(scope: OfficeScope, ids: readonly string[]): Promise<void> {
  await sql`select from agreement where office_id = ${scope.officeId} and id = any(${ids}::uuid[])
    order by id for update`.execute(scope.trx);
}

function toAgreement({ accepted, versions, deliveredUntilOn, adjustedYears, ...row }: Row): AgreementToAdjust {
  return {
    ...row,
    facts: {
      ...(row.terms.price === undefined ? {} : { price: row.terms.price }),
      accepted,
      pricedFromOn: pricedFromOn(versions),
      ...(deliveredUntilOn === null ? {} : { deliveredUntilOn }),
      adjustedYears: adjustedYears ?? [],
    },
  };
}

/** The first day of the prices of the newest version: a change that leaves the prices alone makes them no newer. */
function pricedFromOn(versions: Row['versions']): CalendarDate {
  const [newest] = versions;
  const { validFromOn } = newest!.price ?? {};
  if (validFromOn !== undefined) return validFromOn;
  const older = versions.findIndex(({ price }) => !isSameData(price?.fees, newest!.price?.fees));
  return versions[older === -1 ? versions.length - 1 : older - 1]!.startOn;
}

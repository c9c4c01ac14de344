import { sql } from 'kysely';
import { basisPointsOf, type Fee, type IndexChange, type PriceTerms } from '../../domain/agreement/index.ts';
import type { CalendarDate, Instant } from '../../domain/kernel/index.ts';
import type { PriceAdjustmentState } from '../../db/tables.ts';
import type { AdjustmentList } from '../../http/contract/price-adjustment.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { viewSums } from './view-sums.ts';

/** So many adjustments are shown: offices make one or two a year. */
const shownMax = 20;

interface Row {
  id: string;
  made_at: Instant;
  made_by: string | null;
  from_figure: number | null;
  to_figure: number | null;
  basis_points: number | null;
  lines: {
    id: string;
    clientId: string;
    clientName: string;
    startOn: CalendarDate;
    noticeByOn: CalendarDate;
    state: PriceAdjustmentState;
    status: AdjustmentList['adjustments'][number]['lines'][number]['letter'];
    before: Fee[];
    price: PriceTerms;
  }[];
}

/** What clients were told of their prices, the newest first, and what became of it. */
export async function viewAdjustments(scope: OfficeScope): Promise<AdjustmentList> {
  const { rows } = await sql<Row>`
    select p.id, p.made_at, s.name as made_by, p.from_figure, p.to_figure, p.basis_points,
      (select jsonb_agg(jsonb_build_object('id', l.id, 'clientId', c.id, 'clientName', c.name, 'startOn', l.start_on,
          'noticeByOn', l.notice_by_on, 'state', l.state, 'before', l.fees_before, 'price', l.price,
          'status', case when m.bounced_at is null then m.status else 'bounced' end) order by lower(c.name), c.id, l.id)
        from price_adjustment_line l
        join client c on c.office_id = l.office_id and c.id = l.client_id
        join message m on m.office_id = l.office_id and m.id = l.message_id
        where l.office_id = p.office_id and l.adjustment_id = p.id) as lines
    from price_adjustment p left join staff s on s.office_id = p.office_id and s.id = p.made_by
    where p.office_id = ${scope.officeId}
    order by p.made_at desc, p.id desc limit ${shownMax}`.execute(scope.trx);
  return { adjustments: rows.map(viewOne) };
}

function viewOne(row: Row): AdjustmentList['adjustments'][number] {
  const change = changeOf(row);
  return {
    id: row.id,
    madeAt: row.made_at,
    madeBy: row.made_by,
    change,
    basisPoints: basisPointsOf(change),
    lines: row.lines.map(({ id, status, before, price, ...line }) => ({
      ...line,
      adjustedId: id,
      letter: status,
      sums: viewSums(before.map((fee, place) => ({ before: fee, after: price.fees[place]! }))),
    })),
  };
}

function changeOf({ from_figure, to_figure, basis_points }: Row): IndexChange {
  return from_figure === null || to_figure === null
    ? { by: 'basis-points', basisPoints: basis_points! }
    : { by: 'figures', fromFigure: from_figure, toFigure: to_figure };
}

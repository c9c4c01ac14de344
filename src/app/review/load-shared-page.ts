import { sql, type Selectable } from 'kysely';
import { deriveTrend, type OfficeLateness } from '../../domain/conduct/index.ts';
import {
  areViewsOpen,
  deriveSharedPage,
  mustDosFor,
  reviewSides,
  type ReviewSide,
  type SharedPage,
} from '../../domain/review/index.ts';
import { ownDatesOf, type OwnDates } from '../../domain/talk/index.ts';
import { deriveYearSoFar, type TrialYear } from '../../domain/trial-year/index.ts';
import type { CourseReviewTable } from '../../db/tables.ts';
import type { Language } from '../../texts/language.ts';
import {
  sharedPageInWords,
  type SharedPageParties,
  type SharedPageText,
} from '../../texts/review/shared-page-in-words.ts';
import { loadConductDuties } from '../conduct/load-conduct-duties.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { viewsOf } from './find-review.ts';

type Row = Selectable<CourseReviewTable>;

export interface ReviewParties extends SharedPageParties {
  leadId: string;
  leadName: string;
  active: boolean;
  claimMarked: boolean;
}

/** What the two sides are called, and whether the office's own dates may be spoken of. */
export async function loadReviewParties(scope: OfficeScope, clientId: string): Promise<ReviewParties | undefined> {
  const { rows } = await sql<ReviewParties>`
    select o.name as "officeName", c.name as "clientName", c.active, s.id as "leadId", s.name as "leadName",
      exists (select from claim_mark m where m.office_id = c.office_id and m.client_id = c.id and m.ended_at is null) as "claimMarked"
    from client c join office o on o.id = c.office_id
    join staff s on s.office_id = c.office_id and s.id = c.lead_id
    where c.office_id = ${scope.officeId} and c.id = ${clientId}`.execute(scope.trx);
  return rows[0];
}

export interface ReviewOwnDates {
  shown: OwnDates;
  late: readonly OfficeLateness[];
}

/** The office's own late dates in the year, and whether they may stand on the page. Without a year there are none to tell of. */
export async function loadReviewOwnDates(
  scope: OfficeScope,
  row: Row,
  { leadId, claimMarked }: Pick<ReviewParties, 'leadId' | 'claimMarked'>,
): Promise<ReviewOwnDates> {
  const year = await loadYear(scope, row);
  const late = year === undefined ? [] : (await loadWholeYear(scope, row, year)).office.late;
  const { approvedBy = null, late: approved = [] } = row.own_dates ?? {};
  return { shown: ownDatesOf({ approvedBy, leadId, approved, late, claimMarked }), late };
}

/** The page that both look at, in words, as one side reads it. None before the views are open, or once its words were erased. */
export async function loadSharedPage(
  scope: OfficeScope,
  row: Row,
  reader: ReviewSide,
  parties: ReviewParties,
  language: Language,
): Promise<SharedPageText | undefined> {
  const views = viewsOf(row);
  if (!areViewsOpen(views)) return undefined;
  const year = await loadYear(scope, row);
  if (year === undefined) return withoutYear(sharedPageInWords(pageOfViews(row, reader), parties, language));
  const { shown } = await loadReviewOwnDates(scope, row, parties);
  const page = deriveSharedPage(
    {
      year,
      soFar: await loadWholeYear(scope, row, year),
      views,
      mustDos: row.must_dos,
      ownDates: shown,
      claimMarked: parties.claimMarked,
    },
    reader,
  );
  return 'refused' in page ? undefined : sharedPageInWords(page, parties, language);
}

async function loadYear(scope: OfficeScope, { year_id }: Row): Promise<TrialYear | undefined> {
  if (year_id === null) return undefined;
  const row = await scope.trx
    .selectFrom('trial_year')
    .select('year')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', year_id)
    .executeTakeFirst();
  return row?.year;
}

/** The whole year as the record tells it. Of one that was ended before its time, what fell due afterwards is no part. */
async function loadWholeYear(scope: OfficeScope, { client_id }: Row, year: TrialYear) {
  const duties = (await loadConductDuties(scope, [client_id])).get(client_id)!;
  const { endedOn } = year;
  const within = endedOn === undefined ? duties : duties.filter(({ dueOn }) => dueOn <= endedOn);
  return deriveYearSoFar(year, within, [], scope.today);
}

/** Where the year was skipped there are two views and the yearly list, and no figures. */
function pageOfViews(row: Row, reader: ReviewSide): SharedPage {
  const { client, office, answerByOn } = viewsOf(row);
  const views = { ...(client ? { client } : {}), ...(office ? { office } : {}) };
  return {
    startOn: answerByOn,
    endOn: answerByOn,
    targets: [],
    met: 0,
    judged: 0,
    trend: deriveTrend([], []),
    deliveries: 0,
    missing: 0,
    office: { ownDates: 'left-out' },
    views,
    unanswered: reviewSides.filter((side) => views[side] === undefined),
    mustDos: mustDosFor(reader).map((mustDo) => {
      const answer = row.must_dos[mustDo];
      return answer === undefined ? { mustDo } : { mustDo, answer };
    }),
  };
}

function withoutYear(text: SharedPageText): SharedPageText {
  return { ...text, lead: '', table: { headings: [], rows: [] }, notes: [] };
}

import { sql } from 'kysely';
import type { Language, OfficeSettings } from '../../db/tables.ts';
import { deriveConduct, type OfficeLateness } from '../../domain/conduct/index.ts';
import { findCourseReasons } from '../../domain/course/index.ts';
import { ore, type CalendarDate, type Instant } from '../../domain/kernel/index.ts';
import { toHistory } from '../../domain/surcharge/index.ts';
import { countLate, deriveTargets, ownDatesOf, type TalkFacts, type Target } from '../../domain/talk/index.ts';
import type { PageEdits } from '../../texts/talk/apply-edits.ts';
import { toClientFacts, type ClientFactsRow } from '../agreement/client-facts.ts';
import { toConductDuties } from '../conduct/load-conduct-duties.ts';
import { loadCourseThresholds } from '../course/course-settings.ts';
import { loadObligations } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { findInForce } from '../proposal/find-in-force.ts';
import { loadHistory } from '../proposal/load-history.ts';
import { isRemindedEarly } from './is-reminded-early.ts';

/** What was chosen for the talk; where nothing was, what Takt proposes. */
export interface TalkPack {
  courseId: string;
  decidedOn: CalendarDate;
  language: Language;
  /** Of the language that is chosen, and of all. */
  edits: PageEdits;
  editsOf: Partial<Record<Language, PageEdits>>;
  ownDates: { late: readonly OfficeLateness[]; approvedBy: string; approvedByName: string; approvedAt: Instant } | null;
}

export interface TalkParties {
  officeName: string;
  officeOrgnr: string;
  settings: OfficeSettings;
  clientName: string;
  clientOrgnr: string | null;
  leadId: string;
  leadName: string;
  /** The first contact, where there is one. */
  contactName: string | null;
  /** Everybody whose name may stand in the page without being a word of blame. */
  names: string[];
}

export interface LoadedTalk {
  facts: TalkFacts;
  pack: TalkPack;
  parties: TalkParties;
}

interface Row extends ClientFactsRow, TalkParties {
  courseId: string | null;
  decidedOn: CalendarDate | null;
  consumer: boolean;
  clientLanguage: Language;
  hourlyRateOre: number;
  claimMarked: boolean;
  language: Language | null;
  edits: Partial<Record<Language, PageEdits>> | null;
  targets: readonly Target[] | null;
  late: readonly OfficeLateness[] | null;
  approvedBy: string | null;
  approvedByName: string | null;
  approvedAt: Instant | null;
}

/** Everything that a talk with a client is prepared from, and what was chosen so far. Only while a talk is under way. */
export async function loadTalk(
  scope: OfficeScope,
  clientId: string,
): Promise<LoadedTalk | { refused: 'not-found' | 'course-not-open' }> {
  const row = await loadRow(scope, clientId);
  if (!row) return { refused: 'not-found' };
  if (row.courseId === null || row.decidedOn === null) return { refused: 'course-not-open' };
  const facts = await loadFacts(scope, clientId, row);
  return {
    facts: { ...facts, targets: row.targets ?? facts.targets },
    pack: {
      courseId: row.courseId,
      decidedOn: row.decidedOn,
      language: row.language ?? row.clientLanguage,
      edits: row.edits?.[row.language ?? row.clientLanguage] ?? {},
      editsOf: row.edits ?? {},
      ownDates:
        row.late && row.approvedBy && row.approvedByName && row.approvedAt
          ? {
              late: row.late,
              approvedBy: row.approvedBy,
              approvedByName: row.approvedByName,
              approvedAt: row.approvedAt,
            }
          : null,
    },
    parties: row,
  };
}

async function loadFacts(scope: OfficeScope, clientId: string, row: Row): Promise<TalkFacts> {
  const loaded = await loadObligations(scope, { clientIds: [clientId] });
  const duties = [...(await toConductDuties(scope, loaded)).values()];
  const conduct = deriveConduct(duties, scope.today);
  const inForce = await findInForce(scope, clientId);
  return {
    today: scope.today,
    conduct,
    lateCount: countLate(duties, scope.today),
    reasons: findCourseReasons(conduct, await loadCourseThresholds(scope)),
    ...(inForce ? { terms: inForce.terms } : {}),
    clientFacts: toClientFacts(row),
    history: toHistory(await loadHistory(scope, clientId), scope.today),
    closures: scope.closures,
    hourlyRateOre: ore(row.hourlyRateOre),
    consumer: row.consumer,
    ownDates: ownDatesOf({
      approvedBy: row.approvedBy,
      leadId: row.leadId,
      approved: row.late ?? [],
      late: conduct.office.late,
      claimMarked: row.claimMarked,
    }),
    claimMarked: row.claimMarked,
    targets: deriveTargets(conduct, { earlyReminder: await isRemindedEarly(scope, clientId, loaded) }),
  };
}

async function loadRow(scope: OfficeScope, clientId: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select k.id as "courseId", k.decided_on as "decidedOn",
      c.consumer, c.language as "clientLanguage", c.payday_of_month, c.invoicing_day_of_month, c.facts,
      o.hourly_rate_ore as "hourlyRateOre", o.name as "officeName", o.orgnr as "officeOrgnr", o.settings,
      c.name as "clientName", c.orgnr as "clientOrgnr", s.id as "leadId", s.name as "leadName",
      exists (select from claim_mark m where m.office_id = c.office_id and m.client_id = c.id and m.ended_at is null) as "claimMarked",
      (select x.name from contact t join person x on x.office_id = t.office_id and x.id = t.person_id
        where t.office_id = c.office_id and t.client_id = c.id order by t.place, x.id limit 1) as "contactName",
      array(select x.name from contact t join person x on x.office_id = t.office_id and x.id = t.person_id
        where t.office_id = c.office_id and t.client_id = c.id) || c.name || s.name || o.name as names,
      p.language, p.edits, p.targets, p.own_dates as late, p.own_dates_by as "approvedBy", b.name as "approvedByName", p.own_dates_at as "approvedAt"
    from client c
    join office o on o.id = c.office_id
    join staff s on s.office_id = c.office_id and s.id = c.lead_id
    left join course k on k.office_id = c.office_id and k.client_id = c.id and k.decision = 'talk' and k.ended_at is null
    left join talk_pack p on p.office_id = k.office_id and p.course_id = k.id
    left join staff b on b.office_id = p.office_id and b.id = p.own_dates_by
    where c.office_id = ${scope.officeId} and c.id = ${clientId}`.execute(scope.trx);
  return rows[0];
}

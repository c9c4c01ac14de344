import { sql } from 'kysely';
import type { DocumentType } from '../../domain/agreement/index.ts';
import type { CalendarDate, TimeOfDay } from '../../domain/kernel/index.ts';
import type { Language } from '../../db/tables.ts';
import { formatList } from '../../texts/format-list.ts';
import { wordsOf } from '../../texts/words/words.ts';
import type { CalendarEntry, CalendarFeed } from '../../calendar/calendar-feed.ts';
import { loadPersonMeetings } from '../meeting/meeting-feed.ts';
import { personOf, type OfficeScope } from '../office/office-scope.ts';
import { findAllActingFor, type Acting } from './find-acting-for.ts';
import { answersForItem } from './item-scope.ts';

const said = {
  nb: {
    name: (office: string) => `Leveringsfrister, ${office}`,
    deadline: (things: string, company: string) => `Frist: send ${things} (${company})`,
    plan: (things: string, company: string) => `Send ${things} (${company})`,
  },
  en: {
    name: (office: string) => `Delivery deadlines, ${office}`,
    deadline: (things: string, company: string) => `Deadline: send ${things} (${company})`,
    plan: (things: string, company: string) => `Send ${things} (${company})`,
  },
} as const;

interface DutyRow {
  id: string;
  client_id: string;
  company: string;
  due_on: CalendarDate;
  planned_on: CalendarDate | null;
  planned_time: TimeOfDay | null;
  moves: number;
  items: { document: DocumentType }[];
}

/**
 * The deadlines of the year to come, of all the person's companies, as a calendar: neutral labels and days, and the
 * meetings that are booked. A deadline that was moved
 * moves there too; what is delivered leaves it.
 */
export async function viewDeadlines(scope: OfficeScope): Promise<CalendarFeed> {
  const { language, feed } = await startFeed(scope);
  const duties = await loadDuties(scope);
  const acting = await findAllActingFor(scope);
  const meetings = await loadPersonMeetings(
    scope,
    personOf(scope)!,
    acting.map(({ clientId }) => clientId),
  );
  return { ...feed, events: duties.map(({ duty, things }) => deadlineOf(duty, things, language)), meetings };
}

/** The next that was planned under "Når passer det?" for one company, as a file for the calendar. */
export async function viewPlan(scope: OfficeScope, clientId: string): Promise<CalendarFeed | { refused: 'not-found' }> {
  const { language, feed } = await startFeed(scope);
  const planned = (await loadDuties(scope)).filter(
    ({ duty }) => duty.client_id === clientId && duty.planned_on !== null && duty.planned_on >= scope.today,
  );
  const first = planned.map(({ duty }) => duty.planned_on!).sort()[0];
  const sameDay = planned.filter(({ duty }) => duty.planned_on === first);
  const things = sameDay.flatMap((one) => one.things);
  const events = sameDay.slice(0, 1).map(({ duty }) => planOf(duty, things, language));
  return events.length === 0 ? { refused: 'not-found' } : { ...feed, events };
}

async function startFeed(scope: OfficeScope): Promise<{ language: Language; feed: Omit<CalendarFeed, 'events'> }> {
  const { language, office } = await scope.trx
    .selectFrom('person as p')
    .innerJoin('office as o', 'o.id', 'p.office_id')
    .select(['p.language', 'o.name as office'])
    .where('p.office_id', '=', scope.officeId)
    .where('p.id', '=', personOf(scope)!)
    .executeTakeFirstOrThrow();
  return { language, feed: { name: said[language].name(office), language, now: scope.now } };
}

/** Open duties up to a year ahead, and what is overdue by at most two months: what is older is a matter for a talk, not for a calendar. */
async function loadDuties(
  scope: OfficeScope,
): Promise<{ duty: DutyRow; things: readonly { document: DocumentType }[] }[]> {
  const actings = new Map<string, Acting>((await findAllActingFor(scope)).map((acting) => [acting.clientId, acting]));
  const { rows } = await sql<DutyRow>`
    select o.id, o.client_id, c.name as company, o.due_on, o.planned_on, left(o.planned_time::text, 5) as planned_time,
      (select count(*)::int from extension_request e
        where e.office_id = o.office_id and e.obligation_id = o.id and e.decision = 'granted') as moves,
      coalesce((select jsonb_agg(jsonb_build_object('document', i.document) order by i.place) from obligation_item i
        where i.office_id = o.office_id and i.obligation_id = o.id), '[]') as items
    from obligation o join client c on c.office_id = o.office_id and c.id = o.client_id
    where o.office_id = ${scope.officeId} and o.client_id = any(${[...actings.keys()]}::uuid[])
      and o.state not in ('delivered', 'cancelled') and not o.history
      and o.due_on between ${scope.today}::date - 60 and ${scope.today}::date + 366
    order by o.due_on, o.id`.execute(scope.trx);
  return rows
    .map((duty) => ({
      duty,
      things: duty.items.filter((item) => answersForItem(actings.get(duty.client_id)!, item, duty.items)),
    }))
    .filter(({ things }) => things.length > 0);
}

function deadlineOf(duty: DutyRow, things: readonly { document: DocumentType }[], language: Language): CalendarEntry {
  return {
    uid: `deadline-${duty.id}@takt`,
    on: duty.due_on,
    title: said[language].deadline(labelsOf(things, language), duty.company),
    sequence: duty.moves,
  };
}

function planOf(duty: DutyRow, things: readonly { document: DocumentType }[], language: Language): CalendarEntry {
  return {
    // The uid that the page gives its own file, so that taking both makes one entry.
    uid: `plan-${duty.client_id}-${duty.planned_on!}@takt`,
    on: duty.planned_on!,
    ...(duty.planned_time === null ? {} : { timeOfDay: duty.planned_time }),
    title: said[language].plan(labelsOf(things, language), duty.company),
    sequence: 0,
  };
}

function labelsOf(things: readonly { document: DocumentType }[], language: Language): string {
  const { documentTypes } = wordsOf(language);
  return formatList([...new Set(things.map(({ document }) => documentTypes[document].inSentence))], language);
}

import { sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { ObjectionKind } from '../../domain/objection/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** What a client disagrees with, as it stands now. */
export interface Matter {
  kind: ObjectionKind;
  /** One objection for one matter. A file that was sent back a second time is another. */
  key: string;
  obligationId: string | null;
  arrivalId: string | null;
  questionId: string | null;
  lineId: string | null;
  /** The day in force: when it came, when it is due, when it is to be mended or answered by. */
  dayOn: CalendarDate | null;
  /** Who judged it; the lead where nobody did. */
  judgedBy: string;
}

type MatterKind = Exclude<ObjectionKind, 'surcharge'>;

/** What the id stands for with this client, locked; undefined where it is not there, or is nothing to disagree with any more. */
export async function findMatter(
  scope: OfficeScope,
  clientId: string,
  { kind, id }: { kind: MatterKind; id: string },
): Promise<Matter | undefined> {
  if (kind === 'question') return findQuestion(scope, clientId, id);
  return kind === 'deadline' ? findDeadline(scope, clientId, id) : findArrival(scope, clientId, kind, id);
}

async function findDeadline(scope: OfficeScope, clientId: string, id: string): Promise<Matter | undefined> {
  const { rows } = await sql<{ due_on: CalendarDate; judged_by: string }>`
    select o.due_on, coalesce((select e.decided_by from extension_request e where e.office_id = o.office_id and e.obligation_id = o.id
        and e.decided_by is not null order by e.decided_on desc limit 1), c.lead_id) as judged_by
    from obligation o join client c on c.office_id = o.office_id and c.id = o.client_id
    where o.office_id = ${scope.officeId} and o.client_id = ${clientId} and o.id = ${id} and not o.history and not o.aim
      and o.state <> 'cancelled' for update of o`.execute(scope.trx);
  const [row] = rows;
  return row && { ...nothing, kind: 'deadline', key: `deadline/${id}`, obligationId: id, ...judged(row.due_on, row) };
}

async function findArrival(
  scope: OfficeScope,
  clientId: string,
  kind: 'received-day' | 'return',
  id: string,
): Promise<Matter | undefined> {
  const { rows } = await sql<{
    obligation_id: string;
    verdict: string;
    received_on: CalendarDate;
    mend_by_on: CalendarDate | null;
    decided_on: CalendarDate | null;
    judged_by: string;
  }>`
    select a.obligation_id, a.verdict, a.received_on, a.mend_by_on, a.decided_on, coalesce(a.decided_by, c.lead_id) as judged_by
    from arrival a join client c on c.office_id = a.office_id and c.id = a.client_id
    where a.office_id = ${scope.officeId} and a.client_id = ${clientId} and a.id = ${id} and a.obligation_id is not null
      and a.verdict <> 'opened' and a.via <> 'history' for update of a`.execute(scope.trx);
  const [row] = rows;
  if (!row || (kind === 'return' && row.verdict !== 'returned')) return undefined;
  const about = { ...nothing, kind, obligationId: row.obligation_id, arrivalId: id };
  return kind === 'return'
    ? { ...about, key: `return/${id}/${row.decided_on}`, ...judged(row.mend_by_on, row) }
    : { ...about, key: `received-day/${id}`, ...judged(row.received_on, row) };
}

async function findQuestion(scope: OfficeScope, clientId: string, id: string): Promise<Matter | undefined> {
  const { rows } = await sql<{ obligation_id: string | null; answer_by_on: CalendarDate; judged_by: string }>`
    select obligation_id, answer_by_on, asked_by as judged_by from question
    where office_id = ${scope.officeId} and client_id = ${clientId} and id = ${id} and state in ('open', 'answered') for update`.execute(
    scope.trx,
  );
  const [row] = rows;
  if (!row) return undefined;
  const about = { ...nothing, kind: 'question', questionId: id, obligationId: row.obligation_id } as const;
  return { ...about, key: `question/${id}`, ...judged(row.answer_by_on, row) };
}

const nothing = { obligationId: null, arrivalId: null, questionId: null, lineId: null };

function judged(dayOn: CalendarDate | null, { judged_by: judgedBy }: { judged_by: string }) {
  return { dayOn, judgedBy };
}

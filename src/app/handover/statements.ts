import { sql } from 'kysely';
import {
  chooseLastReports,
  decideStatement,
  deriveStatement,
  deriveStatementDueOn,
  type Enquiry,
  type LastReport,
  type Statement,
  type StatementRefusal,
} from '../../domain/handover/index.ts';
import { addMonths, type CalendarDate } from '../../domain/kernel/index.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { closeTasks } from '../task/open-tasks.ts';
import { findHandoverToChange, type HandoverRow } from './find-handover.ts';
import { handoverTaskKey } from './handover-task-keys.ts';
import { loadDeviations, loadSeenConduct } from './load-deviations.ts';
import { completeHandover, findParties, type LoadedHandover } from './load-handover.ts';
import { findNewestTerms } from './load-contents.ts';
import { proposeLastReports } from './propose-last-reports.ts';

/** What of a statement the lead chooses and adds; the rest are facts. */
export interface StatementChoice {
  remark: string;
  /** Let the office's own late dates stand in it. */
  ownDates: boolean;
  /** The books are up to date through this day; null where nobody says so. */
  bookedThrough: CalendarDate | null;
  /** Which of the reports that are proposed stand in it, with the day on which each was sent. */
  lastReports: 'as-proposed' | readonly Omit<LastReport, 'fact'>[];
  /** Due dates of the office's invoices that are unpaid. */
  unpaidDueOn: readonly CalendarDate[];
}

export interface StoredStatement {
  id: string;
  enquiry: Enquiry | null;
  askedOn: CalendarDate;
  dueOn: CalendarDate;
  statement: Statement | null;
  approvedByName: string | null;
  approvedAt: string | null;
  sentOn: CalendarDate | null;
}

/** So far back the statement looks. */
export const statementMonths = 12;

/** Notes that the next accountant has asked whether there are reasons not to take the engagement. The day to answer by is worked out from the day of the question. */
export async function noteEnquiry(
  scope: OfficeScope,
  clientId: string,
  enquiry: Enquiry,
): Promise<{ statementId: string; dueOn: CalendarDate } | { refused: 'not-found' | 'day-in-the-future' }> {
  const row = await findHandoverToChange(scope, clientId);
  if (!row) return { refused: 'not-found' };
  if (enquiry.askedOn > scope.today) return { refused: 'day-in-the-future' };
  const statementId = scope.ids.next();
  const dueOn = deriveStatementDueOn(enquiry.askedOn);
  await sql`insert into handover_statement (office_id, id, handover_id, client_id, enquiry, asked_on, due_on, made_at, made_by)
    values (${scope.officeId}, ${statementId}, ${row.id}, ${clientId}, ${JSON.stringify(enquiry)}::jsonb, ${enquiry.askedOn}, ${dueOn},
      ${scope.now}, ${staffOf(scope)})`.execute(scope.trx);
  await appendRecord(scope, [
    {
      clientId,
      kind: 'handover-statement',
      data: { handover: row.id, what: 'asked', askedOn: enquiry.askedOn, byOn: dueOn },
    },
  ]);
  return { statementId, dueOn };
}

/** The lead has read it, and it stands from now on as it stood then. Approved again as long as it is not sent. */
export async function approveStatement(
  scope: OfficeScope,
  clientId: string,
  statementId: string,
  choice: StatementChoice,
): Promise<
  | { approved: true }
  | StatementRefusal
  | { refused: 'not-found' | 'handover-statement-sent' | 'claim-open' | 'day-in-the-future' }
> {
  const found = await findToChange(scope, clientId, statementId);
  if (!found) return { refused: 'not-found' };
  const { row, stored, loaded } = found;
  if (stored.sentOn !== null) return { refused: 'handover-statement-sent' };
  if (choice.ownDates && loaded.parties.claimMarked) return { refused: 'claim-open' };
  const sentOn = choice.lastReports === 'as-proposed' ? [] : choice.lastReports.map((one) => one.sentOn);
  if (sentOn.some((day) => day > scope.today)) return { refused: 'day-in-the-future' };
  const { leadId } = loaded.parties;
  const draft = await draftStatement(scope, loaded, stored.enquiry, choice);
  const decided = decideStatement(draft, {
    readBy: staffOf(scope) ?? '',
    leadId,
    remark: choice.remark,
    names: [...loaded.names, stored.enquiry.by.office, stored.enquiry.by.name],
  });
  if ('refused' in decided) return decided;
  await sql`update handover_statement set statement = ${JSON.stringify(decided.statement)}::jsonb, approved_at = ${scope.now},
      approved_by = ${staffOf(scope)} where office_id = ${scope.officeId} and id = ${statementId}`.execute(scope.trx);
  await appendRecord(scope, [
    { clientId, kind: 'handover-statement', data: { handover: row.id, what: 'approved', askedOn: stored.askedOn } },
  ]);
  return { approved: true };
}

/** It has left, by hand, by post or by the office's own mail: Takt sends none of it. Both offices keep what was asked and what was answered. */
export async function noteStatementSent(
  scope: OfficeScope,
  clientId: string,
  statementId: string,
): Promise<{ sent: boolean } | { refused: 'not-found' | 'handover-statement-not-approved' }> {
  const found = await findToChange(scope, clientId, statementId);
  if (!found) return { refused: 'not-found' };
  const { row, stored } = found;
  if (stored.statement === null) return { refused: 'handover-statement-not-approved' };
  if (stored.sentOn !== null) return { sent: false };
  await sql`update handover_statement set sent_on = ${scope.today}, sent_by = ${staffOf(scope)}
    where office_id = ${scope.officeId} and id = ${statementId}`.execute(scope.trx);
  await appendRecord(scope, [
    { clientId, kind: 'handover-statement', data: { handover: row.id, what: 'sent', askedOn: stored.askedOn } },
  ]);
  const due = (await loadStatements(scope, row.id)).some(({ sentOn }) => sentOn === null);
  if (!due) await closeTasks(scope, [handoverTaskKey('statement-due', row.id)]);
  return { sent: true };
}

/** What would be said today, with nothing of the lead's own in it and without the office's own dates: these leave only with an approval. */
export const nothingChosen: StatementChoice = {
  remark: '',
  ownDates: false,
  bookedThrough: null,
  lastReports: 'as-proposed',
  unpaidDueOn: [],
};

/** The statement as the facts are today. */
export async function draftStatement(
  scope: OfficeScope,
  { row, parties }: LoadedHandover,
  enquiry: Enquiry,
  choice: StatementChoice,
): Promise<Statement> {
  const clientId = row.client_id;
  const newest = await findNewestTerms(scope, clientId);
  const { duties, late } = await loadSeenConduct(scope, clientId);
  const since = addMonths(scope.today, -statementMonths);
  const fromOn = await findStart(scope, clientId);
  const proposed = await proposeLastReports(scope, clientId);
  return deriveStatement({
    enquiry,
    engagement: {
      fact: 'engagement',
      fromOn,
      lastOn: row.last_on,
      tasks: newest?.terms.frame?.tasks ?? [],
    },
    notice: { fact: 'notice', by: row.notice_by, reachedOn: row.notice_reached_on },
    bookedThrough: choice.bookedThrough,
    lastReports: choice.lastReports === 'as-proposed' ? proposed : chooseLastReports(proposed, choice.lastReports),
    sinceOn: since < fromOn ? fromOn : since,
    deviations: [
      ...(await loadDeviations(scope, clientId, duties)),
      ...choice.unpaidDueOn.map((dueOn) => ({ fact: 'fee-unpaid' as const, dueOn })),
    ],
    own: {
      approvedBy: choice.ownDates ? staffOf(scope) : null,
      leadId: parties.leadId,
      approved: late,
      late,
      claimMarked: parties.claimMarked,
    },
  });
}

export async function loadStatements(scope: OfficeScope, handoverId: string): Promise<StoredStatement[]> {
  const { rows } = await sql<StoredStatement>`
    select u.id, u.enquiry, u.asked_on as "askedOn", u.due_on as "dueOn", u.statement, u.approved_at as "approvedAt", s.name as "approvedByName",
      u.sent_on as "sentOn"
    from handover_statement u left join staff s on s.office_id = u.office_id and s.id = u.approved_by
    where u.office_id = ${scope.officeId} and u.handover_id = ${handoverId} order by u.made_at, u.id`.execute(
    scope.trx,
  );
  return rows;
}

async function findToChange(
  scope: OfficeScope,
  clientId: string,
  statementId: string,
): Promise<{ row: HandoverRow; stored: StoredStatement & { enquiry: Enquiry }; loaded: LoadedHandover } | undefined> {
  const row = await findHandoverToChange(scope, clientId);
  const parties = row && (await findParties(scope, clientId));
  if (!row || !parties) return undefined;
  const stored = (await loadStatements(scope, row.id)).find(({ id }) => id === statementId);
  if (!stored || stored.enquiry === null) return undefined;
  return {
    row,
    stored: { ...stored, enquiry: stored.enquiry },
    loaded: await completeHandover(scope, row, parties),
  };
}

async function findStart(scope: OfficeScope, clientId: string): Promise<CalendarDate> {
  const client = await scope.trx
    .selectFrom('client')
    .select('start_on')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .executeTakeFirstOrThrow();
  return client.start_on;
}

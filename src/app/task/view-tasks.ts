import { sql } from 'kysely';
import { deriveAnswerBy, type DeliveryChannel } from '../../domain/agreement/index.ts';
import { earliest, type CalendarDate, type Instant } from '../../domain/kernel/index.ts';
import { deriveObligationStatus, findAnswersToLookAt } from '../../domain/obligation/index.ts';
import type { TaskView } from '../../http/contract/office.ts';
import type { ObjectionView } from '../../http/contract/objections.ts';
import type { PeriodOfDuty } from '../../texts/format-period.ts';
import { taskText, type TaskDuty, type TaskFacts } from '../../texts/task/task-text.ts';
import { loadObligations, type LoadedObligation } from '../obligation/load-obligations.ts';
import { viewObjections } from '../objection/view-objections.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { loadPromisedReports, type LoadedReport } from '../report/load-promised-reports.ts';
import { viewReport } from '../report/view-reports.ts';
import { loadClientsToRemind, scopeOf, type ClientToRemind } from '../reminder/load-recipients.ts';
import type { TaskKind } from './open-tasks.ts';
import { settledByFacts } from './settled-by-facts.ts';

/** At most so many on one page; the oldest come first. */
const tasksPerPage = 500;

/** Kinds in which a person is best called. */
const telephoneKinds: ReadonlySet<TaskKind> = new Set([
  'call-client',
  'objection-to-answer',
  'charges-to-talk',
  'talk-to-prepare',
  'course-turn',
  'year-halfway',
  'meeting-unanswered',
  'meeting-declined',
  'meeting-to-arrange',
  'meeting-without-slots',
  'meeting-in-absence',
  'meeting-without-attendee',
  'referral-client-to-call',
  'handover-disputed',
  'handover-receiver-silent',
  'bounced',
  'refused',
  'in-doubt',
  'no-address',
  'proposal-declined',
  'proposal-unopened',
  'price-not-told',
  'lapse-not-told',
]);

interface TaskRow {
  id: string;
  kind: TaskKind;
  client_id: string | null;
  client_name: string | null;
  obligation_id: string | null;
  /** The duty, or for a task about a client's duties outside Takt the one that is due the longest. */
  about_id: string | null;
  message_id: string | null;
  assigned_to: string;
  opened_at: Instant;
  opened_on: CalendarDate;
  address: string | null;
  subject: string | null;
  unplaced: number;
  extension: { id: string; proposedOn: CalendarDate; words: string | null } | null;
  absence: { name: string; fromOn: CalendarDate; toOn: CalendarDate } | null;
  package_day_on: CalendarDate | null;
  report_id: string | null;
  objection_id: string | null;
  charges: number | null;
}

/** *Må følges opp*: what needs a person, the oldest first, each with what happened and what to do next. */
export async function viewTasks(scope: OfficeScope, whose: 'mine' | 'all'): Promise<TaskView[]> {
  const rows = await loadTasks(scope, whose);
  const present = <T>(ids: readonly (T | null)[]): T[] => [...new Set(ids.filter((id) => id !== null))];
  const loaded = await loadObligations(scope, { ids: present(rows.map((row) => row.about_id)) });
  const duties = new Map(loaded.map((obligation) => [obligation.row.id, obligation]));
  const promised = await loadPromisedReports(scope, { ids: present(rows.map((row) => row.report_id)) });
  const reports = new Map(promised.map((report) => [report.row.id, report]));
  const objections = new Map(
    (await viewObjections(scope, { ids: present(rows.map((row) => row.objection_id)) })).map((one) => [one.id, one]),
  );
  const calls = rows.filter((row) => telephoneKinds.has(row.kind));
  const clients = await loadClientsToRemind(scope, present(calls.map((row) => row.client_id)));
  return rows.map((row) => {
    const duty = row.about_id === null ? undefined : duties.get(row.about_id);
    const answers = row.kind === 'answer-to-look-at' ? answersOf(duty) : [];
    const report = reports.get(row.report_id ?? '');
    const objection = objections.get(row.objection_id ?? '');
    const facts = factsOf(scope, row, { duty, answers, report, objection });
    return {
      id: row.id,
      kind: row.kind,
      settlesItself: settledByFacts.has(row.kind),
      clientId: row.client_id,
      clientName: row.client_name,
      obligationId: row.obligation_id,
      messageId: row.message_id,
      assignedTo: row.assigned_to,
      openedAt: row.opened_at,
      openedOn: row.opened_on,
      text: { nb: taskText(row.kind, facts, 'nb'), en: taskText(row.kind, facts, 'en') },
      call: telephoneKinds.has(row.kind) ? whomToCall(clients.get(row.client_id ?? ''), duty) : null,
      extension: row.extension && duty ? { ...row.extension, dueOn: duty.row.due_on } : null,
      answers,
      report: report ? viewReport(scope, report) : null,
      objection: objections.get(row.objection_id ?? '') ?? null,
    };
  });
}

async function loadTasks(scope: OfficeScope, whose: 'mine' | 'all'): Promise<TaskRow[]> {
  const mine = whose === 'mine' ? sql`and t.assigned_to = ${staffOf(scope)}` : sql``;
  const { rows } = await sql<TaskRow>`
    select t.id, t.kind, t.client_id, c.name as client_name, t.obligation_id, t.message_id, t.assigned_to, t.opened_at, t.opened_on,
      case t.kind when 'outside-to-confirm' then (select o.id from obligation o where o.office_id = t.office_id and o.client_id = t.client_id
          and o.channel <> 'takt' and o.state in ('open', 'overdue') and not o.history order by o.due_on, o.id limit 1)
        else t.obligation_id end as about_id,
      m.to_address as address, m.subject,
      case t.kind when 'arrival-to-place' then (select count(*)::int from arrival a where a.office_id = t.office_id
        and a.client_id = t.client_id and a.obligation_id is null and a.verdict = 'waiting') else 0 end as unplaced,
      case t.kind when 'extension-to-decide' then (select jsonb_build_object('id', e.id, 'proposedOn', e.proposed_on, 'words', e.words)
        from extension_request e where e.office_id = t.office_id and e.obligation_id = t.obligation_id and e.decision = 'waiting')
        end as extension,
      case t.kind when 'absent-without-deputy' then (select jsonb_build_object('name', s.name, 'fromOn', a.from_on, 'toOn', a.to_on)
        from absence a join staff s on s.office_id = a.office_id and s.id = a.staff_id
        where a.office_id = t.office_id and t.dedupe_key = 'absent/' || a.id) end as absence,
      case when t.kind like 'objection-%' then split_part(t.dedupe_key, '/', 2) end as objection_id,
      case t.kind when 'charges-to-talk' then (select s.charges from proposing_stop s where s.office_id = t.office_id
        and t.dedupe_key = 'charges-to-talk/' || s.id) end as charges,
      case t.kind when 'report-due' then replace(t.dedupe_key, 'report/', '') end as report_id,
      case when t.kind in ('package-lapsed', 'package-restored') then (select
          case t.kind when 'package-lapsed' then l.holds_from_on else l.to_on + 1 end from package_lapse l
        where l.office_id = t.office_id and l.client_id = t.client_id and t.dedupe_key = t.kind || '/' || l.id) end as package_day_on
    from task t
    left join client c on c.office_id = t.office_id and c.id = t.client_id
    left join message_text m on m.office_id = t.office_id and m.message_id = t.message_id
    where t.office_id = ${scope.officeId} and t.closed_at is null ${mine}
    order by t.opened_at, t.id limit ${tasksPerPage}`.execute(scope.trx);
  return rows;
}

function factsOf(
  scope: OfficeScope,
  row: TaskRow,
  {
    duty,
    answers,
    report,
    objection,
  }: Pick<TaskView, 'answers'> & {
    duty: LoadedObligation | undefined;
    report: LoadedReport | undefined;
    objection: ObjectionView | undefined;
  },
): TaskFacts {
  const promised = report && promisedOf(report);
  return {
    today: scope.today,
    ...(duty ? { duty: dutyOf(scope, duty) } : {}),
    ...(row.extension ? { proposedOn: row.extension.proposedOn } : {}),
    answers,
    ...(objection ? { objection: { about: objection.kind, answerByOn: objection.answerByOn } } : {}),
    ...(row.charges === null ? {} : { charges: row.charges }),
    unplaced: row.unplaced,
    ...(row.package_day_on === null ? {} : { packageDayOn: row.package_day_on }),
    ...(row.absence ? { absence: row.absence } : {}),
    ...(promised ? { promised } : {}),
    ...answerByOf(scope, row.kind, duty),
    ...(row.address === null ? {} : { message: { address: row.address, subject: row.subject ?? '' } }),
  };
}

/** By when the agreement says that the office answers what has waited the longest. */
function answerByOf(
  { closures }: OfficeScope,
  kind: TaskKind,
  duty: LoadedObligation | undefined,
): Pick<TaskFacts, 'answerByOn'> {
  if (duty === undefined) return {};
  const wishes = duty.facts.extensions.filter(({ decision }) => decision.decision === 'waiting');
  const waiting =
    kind === 'extension-to-decide'
      ? wishes.map(({ requestedOn }) => requestedOn)
      : duty.facts.items.flatMap((item) => findAnswersToLookAt(item).map(({ answeredOn }) => answeredOn));
  const [first, ...others] = waiting.map((on) => deriveAnswerBy(on, duty.promises, closures));
  return first === undefined ? {} : { answerByOn: earliest(first, ...others) };
}

function promisedOf({ row, promise, due }: LoadedReport): TaskFacts['promised'] {
  if (due.state !== 'promised') return undefined;
  const period = { of: row.period_of as PeriodOfDuty['of'], startOn: row.period_start_on, endOn: row.period_end_on };
  return { report: promise.report, period, dueOn: due.dueOn };
}

/** What the client said instead of sending, that still waits for somebody to look. */
function answersOf(duty: LoadedObligation | undefined): TaskView['answers'] {
  return (duty?.facts.items ?? []).flatMap((facts) =>
    findAnswersToLookAt(facts).map(({ id, kind, answeredOn }) => ({
      id,
      document: facts.item.document,
      kind,
      answeredOn,
    })),
  );
}

function dutyOf(scope: OfficeScope, { row, facts }: LoadedObligation): TaskDuty {
  const { missingKeys } = deriveObligationStatus(facts, scope.today, scope.closures);
  const essential = facts.items.map(({ item }) => item).filter((item) => item.essential);
  const missing = essential.filter((item) => missingKeys.includes(item.key));
  return {
    documents: (missing.length > 0 ? missing : essential).map((item) => item.document),
    period: { of: row.period_of as PeriodOfDuty['of'], startOn: row.period_start_on, endOn: row.period_end_on },
    dueOn: row.due_on,
    channel: row.channel as DeliveryChannel,
  };
}

/** The contact who answers for it and has a telephone, else any who has one, else the first by name alone. */
function whomToCall(client: ClientToRemind | undefined, duty: LoadedObligation | undefined): TaskView['call'] {
  if (!client) return null;
  const answering = duty ? client.contacts.filter(({ scopes }) => scopes.includes(scopeOf(duty.clause))) : [];
  const order = [...answering, ...client.contacts];
  const contact = order.find(({ mobile }) => mobile !== null) ?? order[0];
  return contact ? { name: contact.name, mobile: contact.mobile } : null;
}

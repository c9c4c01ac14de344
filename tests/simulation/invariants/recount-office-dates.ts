import { dueOf, type ReadAnswer, type ReadDuty, type TheirRecord } from './read-their-record.ts';
import { isWorked, shift, workedDaysAfter, workedDaysBetween } from './their-calendar.ts';
import type { TheirDutyRow, TheirOffice, TheirPromiseRow, TheirReportPromise } from './their-office.ts';

/** As text, so that two lists can be laid beside each other: what it was, the last day in time, and the day on which it was done after all. */
export type TheirSlip = string;

/**
 * What the office itself was late with, by duty: a wish or an answer that lay too long, a promised report that came too late, a message after the deadline that went
 * later than agreed. Worked out from the exported events and rows by somebody who has not seen how Takt does it.
 */
export function recountOfficeDates(read: TheirRecord, office: TheirOffice): Map<string, TheirSlip[]> {
  return new Map(
    [...read.duties.values()].map((duty) => [
      duty.id,
      [
        ...unansweredWishes(duty, read, office),
        ...unseenAnswers(duty, read, office),
        ...lateReports(duty, read, office),
        ...lateReminder(duty, read, office),
      ].sort(),
    ]),
  );
}

export function slipText(slip: string, dueOn: string, doneOn?: string, report?: string): TheirSlip {
  return [slip, report, dueOn, doneOn].filter((part) => part !== undefined).join(' ');
}

function answerBy(duty: ReadDuty, on: string, { terms, closures }: TheirOffice): string {
  const promise = terms.get(`${duty.agreement_id} ${duty.version}`)?.office;
  const slower = promise?.slower;
  const isSlow = slower !== undefined && Number(on.slice(8)) >= slower.fromDayOfMonth;
  return workedDaysAfter(on, isSlow ? slower.workingDays : (promise?.answerWithinWorkingDays ?? 1), closures);
}

function unansweredWishes(duty: ReadDuty, { wishes }: TheirRecord, office: TheirOffice): TheirSlip[] {
  return [...wishes.values()].flatMap((wish) => {
    if (wish.duty !== duty.id) return [];
    const by = answerBy(duty, wish.on, office);
    return (wish.doneOn ?? office.today) > by ? [slipText('extension-unanswered', by)] : [];
  });
}

function unseenAnswers(duty: ReadDuty, read: TheirRecord, office: TheirOffice): TheirSlip[] {
  return [...read.answers.values()].flatMap((answer) => {
    if (answer.duty !== duty.id || answer.isNothing) return [];
    const by = answerBy(duty, answer.on, office);
    return (settledOn(answer, read) ?? office.today) > by ? [slipText('answer-not-looked-at', by)] : [];
  });
}

/** Somebody looked, or what it spoke of came, or the client said something else of the same thing. */
function settledOn(answer: ReadAnswer, { arrivals, answers }: TheirRecord): string | undefined {
  if (answer.isNothing) return answer.on;
  const isSame = (other: { duty: string; item: string }): boolean =>
    other.duty === answer.duty && other.item === answer.item;
  const days = [
    ...(answer.lookedOn === undefined ? [] : [answer.lookedOn]),
    ...[...arrivals.values()]
      .filter((one) => isSame(one) && one.on >= answer.on)
      .filter(({ returnedOn }) => returnedOn === undefined || returnedOn > answer.on)
      .map(({ on }) => on),
    ...[...answers.values()].filter((one) => isSame(one) && lastWord(one) > lastWord(answer)).map(({ on }) => on),
  ];
  return days.sort()[0];
}

function lastWord({ on, lookedOn, id }: ReadAnswer): string {
  return `${on} ${lookedOn ?? '9999'} ${id}`;
}

const clientEvents = ['payday', 'payroll-run', 'invoicing', 'general-meeting', 'board-meeting'];

function lateReports(duty: ReadDuty, read: TheirRecord, office: TheirOffice): TheirSlip[] {
  const dueOn = dueOf(duty);
  const after = duty.period_start_on < dueOn ? duty.period_start_on : monthBefore(dueOn);
  return office.promises.flatMap((row) => {
    if (row.agreement_id !== duty.agreement_id || row.cancelled_on !== null) return [];
    const promise = promiseOf(row, office);
    const by = reportBy(row, promise, read, office);
    if (by === undefined || by <= after || by > dueOn) return [];
    if (promise.from.length > 0 && !promise.from.includes(duty.clause_key)) return [];
    if (goesInto(duty, row, promise)) return [];
    const doneOn = read.reportsDone.get(row.id);
    return (doneOn ?? office.today) > by ? [slipText('report-late', by, doneOn, `${promise.report} ${row.id}`)] : [];
  });
}

function promiseOf(
  { agreement_id, version, promise_key }: TheirPromiseRow,
  { terms }: TheirOffice,
): TheirReportPromise {
  const promise = terms.get(`${agreement_id} ${version}`)?.office?.reports.find(({ key }) => key === promise_key);
  if (!promise) throw new Error(`nothing was agreed of ${promise_key}`);
  return promise;
}

function goesInto(duty: TheirDutyRow, row: TheirPromiseRow, { from }: TheirReportPromise): boolean {
  if (from.length > 0 && !from.includes(duty.clause_key)) return false;
  if (clientEvents.includes(row.period_of))
    return duty.period_start_on <= row.period_end_on && duty.period_end_on >= row.period_start_on;
  return row.period_start_on <= duty.period_end_on && duty.period_end_on <= row.period_end_on;
}

/** The day that bound the office; undefined while none did. */
function reportBy(
  row: TheirPromiseRow,
  promise: TheirReportPromise,
  { duties }: TheirRecord,
  { today, closures }: TheirOffice,
): string | undefined {
  const { due, whenLate } = promise;
  const isOwed = ({ cancelled, came }: ReadDuty): boolean => !cancelled || came !== undefined;
  const sources = [...duties.values()].filter(
    (duty) => duty.agreement_id === row.agreement_id && isOwed(duty) && goesInto(duty, row, promise),
  );
  const late = sources.map((duty) => workedDaysBetween(dueOf(duty), duty.came ?? today, closures));
  const most = Math.max(0, ...late);
  if (most > 0 && whenLate === 'not-promised') return undefined;
  if (due.rule === 'after-delivery' || row.agreed_due_on === null) {
    if (sources.length === 0 || sources.some(({ came }) => came === undefined)) return undefined;
    const there = sources.map(({ came }) => came!).sort();
    const count = due.rule === 'after-delivery' ? due.count! : 0;
    const last = there.at(-1)!;
    const on =
      due.unit === 'days' && due.rule === 'after-delivery' ? shift(last, count) : workedDaysAfter(last, count, []);
    return onWorkedDay(on, promise.shift);
  }
  if (most === 0 || whenLate === 'stands') return row.agreed_due_on;
  if (sources.some(({ came }, index) => came === undefined && late[index]! > 0)) return undefined;
  return workedDaysAfter(row.agreed_due_on, most, []);
}

function onWorkedDay(on: string, toOpen: TheirReportPromise['shift']): string {
  let day = on;
  while (toOpen !== 'none' && !isWorked(day, [])) day = shift(day, toOpen === 'next' ? 1 : -1);
  return day;
}

/** The same day of the month before, or its last where it has no such day. */
function monthBefore(on: string): string {
  const endOfMonthBefore = shift(`${on.slice(0, 7)}-01`, -1);
  return endOfMonthBefore.slice(8) <= on.slice(8) ? endOfMonthBefore : `${endOfMonthBefore.slice(0, 7)}${on.slice(7)}`;
}

/** It went on a later day than the agreed one, or its time passed, although nothing spoke against it on one day at least. */
function lateReminder(duty: ReadDuty, read: TheirRecord, office: TheirOffice): TheirSlip[] {
  const dueOn = dueOf(duty);
  const main = read.mains.get(`${duty.id} ${dueOn}`);
  const days = mainDaysAfter(duty, office);
  if (!main || days === undefined) return [];
  const last = main.isNoted ? main.on : shift(main.on, -1);
  for (let on = workedDaysAfter(dueOn, days, office.closures); on <= last; on = shift(on, 1)) {
    if (duty.came !== undefined && duty.came <= on) return [];
    if (!isWorked(on, office.closures) || spokeAgainst(duty, on, read)) continue;
    return [slipText('reminded-late', on, main.isNoted ? undefined : main.on)];
  }
  return [];
}

function mainDaysAfter(duty: ReadDuty, { terms, ladders }: TheirOffice): number | undefined {
  if (!ladders || duty.ladder === 'event') return undefined;
  const agreed = terms.get(`${duty.agreement_id} ${duty.version}`)?.office?.reminders;
  if (agreed) return agreed.mainWorkingDaysAfter;
  const own = ladders.duties?.[duty.agreement_id]?.[duty.clause_key];
  const plan = own?.periodic ?? ladders.client?.periodic ?? ladders.office?.periodic;
  return plan ? plan.mainOfficeDaysAfter : 1;
}

function spokeAgainst(duty: ReadDuty, on: string, read: TheirRecord): boolean {
  if (read.pauses.some(({ from, until }) => from <= on && on <= until)) return true;
  if (duty.channel !== 'takt' && !duty.looks.has(on)) return true;
  const waits = [...read.wishes.values()].some(
    (wish) => wish.duty === duty.id && wish.on <= on && (wish.doneOn === undefined || on < wish.doneOn),
  );
  const mends = [...read.arrivals.values()].some(
    (one) => one.duty === duty.id && one.returnedOn !== undefined && one.returnedOn <= on && on <= one.mendByOn!,
  );
  const answers = [...read.answers.values()].some((answer) => {
    const until = settledOn(answer, read);
    return answer.duty === duty.id && answer.on <= on && (until === undefined || on < until);
  });
  return waits || mends || answers;
}

/** The day that binds the office for each promised report, by its id; a report without one is left out. */
export function recountReportDays(read: TheirRecord, office: TheirOffice): Map<string, string> {
  return new Map(
    office.promises.flatMap((row): [string, string][] => {
      const by = row.cancelled_on === null ? reportBy(row, promiseOf(row, office), read, office) : undefined;
      return by === undefined ? [] : [[row.id, by]];
    }),
  );
}

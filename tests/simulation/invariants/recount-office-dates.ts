import type { TheirEvent } from './recount-conduct.ts';
import {
  clockOf,
  dayOf,
  isWorked,
  shift,
  workedDaysAfter,
  workedDaysBetween,
  type ClosedDays,
} from './their-calendar.ts';

/** Days of a ladder, as settings and agreements hold them. */
interface TheirLadder {
  periodic?: { mainOfficeDaysAfter?: number };
  event?: object;
}

/** What an agreed version says, as far as the office's own dates go by it. */
export interface TheirTerms {
  office?: {
    answerWithinWorkingDays: number;
    slower?: { fromDayOfMonth: number; workingDays: number };
    reminders?: { mainWorkingDaysAfter?: number };
    reports: readonly TheirReportPromise[];
  };
}

interface TheirReportPromise {
  key: string;
  report: string;
  due: { rule: string; count?: number; unit?: string };
  shift: 'none' | 'next' | 'previous';
  from: readonly string[];
  whenLate: 'stands' | 'moves' | 'not-promised';
}

/** A row of the exported duties. */
export interface TheirDutyRow {
  id: string;
  agreement_id: string;
  version: number;
  clause_key: string;
  channel: string;
  ladder: string;
  period_start_on: string;
  period_end_on: string;
  due_at: string | null;
}

/** A row of the exported promised reports. */
export interface TheirPromiseRow {
  id: string;
  agreement_id: string;
  version: number;
  promise_key: string;
  period_of: string;
  period_start_on: string;
  period_end_on: string;
  agreed_due_on: string | null;
  cancelled_on: string | null;
}

/** Everything that is read beside the record of one client. */
export interface TheirOffice {
  today: string;
  zone: string;
  closures: readonly ClosedDays[];
  duties: readonly TheirDutyRow[];
  promises: readonly TheirPromiseRow[];
  /** By agreement and version, with a blank between. */
  terms: ReadonlyMap<string, TheirTerms>;
  /** Who was to be reminded how; null where the client has left and nobody is. */
  ladders: {
    office: TheirLadder | null;
    client: TheirLadder | null;
    duties: Readonly<Record<string, Readonly<Record<string, TheirLadder>>>> | null;
  } | null;
}

/** As text, so that two lists can be laid beside each other: what it was, the last day in time, and the day on which it was done after all. */
export type TheirSlip = string;

interface Duty extends TheirDutyRow {
  agreed: string;
  granted: string[];
  came: string | undefined;
  cancelled: boolean;
  looks: Set<string>;
}

interface Arrival {
  duty: string;
  item: string;
  on: string;
  returnedOn?: string;
  mendByOn?: string;
}

interface Answer {
  id: string;
  duty: string;
  item: string;
  on: string;
  isNothing: boolean;
  lookedOn?: string;
}

interface Read {
  duties: Map<string, Duty>;
  arrivals: Map<string, Arrival>;
  answers: Map<string, Answer>;
  wishes: Map<string, { duty: string; on: string; doneOn?: string }>;
  /** The day of the message after each deadline, by duty and deadline. */
  mains: Map<string, { on: string; isNoted: boolean; message?: string }>;
  pauses: { from: string; until: string }[];
  reportsDone: Map<string, string>;
}

/**
 * What the office itself was late with, by duty: a wish or an answer that lay too long, a promised report that came too late, a message after the deadline that went
 * later than agreed. Worked out from the exported events and rows by somebody who has not seen how Takt does it.
 */
export function recountOfficeDates(events: readonly TheirEvent[], office: TheirOffice): Map<string, TheirSlip[]> {
  const read = readAll(events, office);
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

function dueOf({ agreed, granted }: Duty): string {
  return [agreed, ...granted].sort().at(-1)!;
}

function answerBy(duty: Duty, on: string, { terms, closures }: TheirOffice): string {
  const promise = terms.get(`${duty.agreement_id} ${duty.version}`)?.office;
  const slower = promise?.slower;
  const isSlow = slower !== undefined && Number(on.slice(8)) >= slower.fromDayOfMonth;
  return workedDaysAfter(on, isSlow ? slower.workingDays : (promise?.answerWithinWorkingDays ?? 1), closures);
}

function unansweredWishes(duty: Duty, { wishes }: Read, office: TheirOffice): TheirSlip[] {
  return [...wishes.values()].flatMap((wish) => {
    if (wish.duty !== duty.id) return [];
    const by = answerBy(duty, wish.on, office);
    return (wish.doneOn ?? office.today) > by ? [slipText('extension-unanswered', by)] : [];
  });
}

function unseenAnswers(duty: Duty, read: Read, office: TheirOffice): TheirSlip[] {
  return [...read.answers.values()].flatMap((answer) => {
    if (answer.duty !== duty.id || answer.isNothing) return [];
    const by = answerBy(duty, answer.on, office);
    return (settledOn(answer, read) ?? office.today) > by ? [slipText('answer-not-looked-at', by)] : [];
  });
}

/** Somebody looked, or what it spoke of came, or the client said something else of the same thing. */
function settledOn(answer: Answer, { arrivals, answers }: Read): string | undefined {
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

function lastWord({ on, lookedOn, id }: Answer): string {
  return `${on} ${lookedOn ?? '9999'} ${id}`;
}

const events = ['payday', 'payroll-run', 'invoicing', 'general-meeting', 'board-meeting'];

function lateReports(duty: Duty, read: Read, office: TheirOffice): TheirSlip[] {
  const dueOn = dueOf(duty);
  const after = duty.period_start_on < dueOn ? duty.period_start_on : monthBefore(dueOn);
  return office.promises.flatMap((row) => {
    if (row.agreement_id !== duty.agreement_id || row.cancelled_on !== null) return [];
    const promise = office.terms
      .get(`${row.agreement_id} ${row.version}`)
      ?.office?.reports.find(({ key }) => key === row.promise_key);
    if (!promise) throw new Error(`nothing was agreed of ${row.promise_key}`);
    const by = reportBy(row, promise, read, office);
    if (by === undefined || by <= after || by > dueOn) return [];
    if (promise.from.length > 0 && !promise.from.includes(duty.clause_key)) return [];
    if (goesInto(duty, row, promise)) return [];
    const doneOn = read.reportsDone.get(row.id);
    return (doneOn ?? office.today) > by ? [slipText('report-late', by, doneOn, `${promise.report} ${row.id}`)] : [];
  });
}

function goesInto(duty: TheirDutyRow, row: TheirPromiseRow, { from }: TheirReportPromise): boolean {
  if (from.length > 0 && !from.includes(duty.clause_key)) return false;
  if (events.includes(row.period_of))
    return duty.period_start_on <= row.period_end_on && duty.period_end_on >= row.period_start_on;
  return row.period_start_on <= duty.period_end_on && duty.period_end_on <= row.period_end_on;
}

/** The day that bound the office; undefined while none did. */
function reportBy(
  row: TheirPromiseRow,
  { due, shift: toOpen, whenLate, ...promise }: TheirReportPromise,
  { duties }: Read,
  { today, closures }: TheirOffice,
): string | undefined {
  const sources = [...duties.values()].filter(
    (duty) =>
      duty.agreement_id === row.agreement_id &&
      !(duty.cancelled && duty.came === undefined) &&
      goesInto(duty, row, { due, shift: toOpen, whenLate, ...promise }),
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
    return onWorkedDay(on, toOpen);
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
function lateReminder(duty: Duty, read: Read, office: TheirOffice): TheirSlip[] {
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

function mainDaysAfter(duty: Duty, { terms, ladders }: TheirOffice): number | undefined {
  if (!ladders || duty.ladder === 'event') return undefined;
  const agreed = terms.get(`${duty.agreement_id} ${duty.version}`)?.office?.reminders;
  if (agreed) return agreed.mainWorkingDaysAfter;
  const own = ladders.duties?.[duty.agreement_id]?.[duty.clause_key];
  const plan = own?.periodic ?? ladders.client?.periodic ?? ladders.office?.periodic;
  return plan ? plan.mainOfficeDaysAfter : 1;
}

function spokeAgainst(duty: Duty, on: string, read: Read): boolean {
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

function readAll(record: readonly TheirEvent[], office: TheirOffice): Read {
  const rows = new Map(office.duties.map((row) => [row.id, row]));
  const read: Read = {
    duties: new Map(),
    arrivals: new Map(),
    answers: new Map(),
    wishes: new Map(),
    mains: new Map(),
    pauses: [],
    reportsDone: new Map(),
  };
  const messages = new Map<string, { mains: Set<string>; wasInDoubt: boolean }>();
  const aside = new Map<string, Map<string, Arrival>>();
  const returnOf = new Map<string, string>();
  for (const { kind, at, data } of record) {
    const text = (name: string): string => String(data[name] ?? '');
    const list = (name: string): string[] => (data[name] as string[] | undefined) ?? [];
    const on = dayOf(at, office.zone);
    const duty = read.duties.get(text('obligation'));
    const arrival = read.arrivals.get(text('arrival'));
    /** What is taken out is kept beside: it may be put back. */
    const setAside = (under: string, ids: readonly string[]): void => {
      aside.set(under, new Map(ids.flatMap((id) => (read.arrivals.has(id) ? [[id, read.arrivals.get(id)!]] : []))));
      for (const id of ids) read.arrivals.delete(id);
    };
    switch (kind) {
      case 'duty-arisen':
      case 'history-imported': {
        const row = rows.get(text('obligation'));
        if (duty) Object.assign(duty, { agreed: text('dueOn'), cancelled: false });
        else if (row)
          read.duties.set(row.id, {
            ...row,
            agreed: text('dueOn'),
            granted: [],
            came: data['deliveredOn'] === undefined ? undefined : text('deliveredOn'),
            cancelled: false,
            looks: new Set(),
          });
        break;
      }
      case 'duty-moved':
        if (duty) duty.agreed = text('dueOn');
        break;
      case 'deadline-corrected':
        duty?.granted.push(text('dueOn'));
        break;
      case 'duty-cancelled':
        if (duty) duty.cancelled = true;
        break;
      case 'delivered':
        if (duty) duty.came = text('deliveredOn');
        break;
      case 'delivery-reopened':
        if (duty) duty.came = undefined;
        break;
      case 'missing-confirmed':
        duty?.looks.add(text('on'));
        break;
      case 'extension-requested':
        read.wishes.set(text('request'), { duty: text('obligation'), on });
        break;
      case 'extension-granted':
        duty?.granted.push(text('untilOn'));
        Object.assign(read.wishes.get(text('request'))!, { doneOn: on });
        break;
      case 'extension-declined':
      case 'extension-lapsed':
        Object.assign(read.wishes.get(text('request'))!, { doneOn: on });
        break;
      case 'answer-given':
        read.answers.set(text('answer'), {
          id: text('answer'),
          duty: text('obligation'),
          item: text('item'),
          on,
          isNothing: text('answerKind') === 'nothing-this-time',
        });
        break;
      case 'answer-confirmed':
      case 'answer-refused':
        read.answers.get(text('answer'))!.lookedOn = on;
        break;
      case 'file-received': {
        const day = text('receivedOn');
        const due = read.duties.get(text('obligation'));
        // What comes after the agreed time of the last day counts for the next.
        const hour = due?.due_at?.slice(0, 5);
        const isLastDay = due !== undefined && day === dueOf(due) && day === on;
        const isAfterHours = isLastDay && hour !== undefined && clockOf(at, office.zone) > hour;
        const counts = isAfterHours ? shift(day, 1) : day;
        read.arrivals.set(text('arrival'), { duty: text('obligation'), item: text('item'), on: counts });
        break;
      }
      case 'paper-registered':
        list('arrivals').forEach((id, index) => {
          const item = list('items')[index]!;
          read.arrivals.set(id, { duty: text('obligation'), item, on: text('handedOverOn') });
        });
        break;
      case 'file-moved':
        if (data['movedAway'] === true) read.arrivals.delete(text('arrival'));
        else
          read.arrivals.set(text('arrival'), {
            ...arrival,
            on: arrival?.on ?? text('receivedOn'),
            duty: text('obligation'),
            item: text('item'),
          });
        break;
      case 'received-day-corrected':
        if (arrival) arrival.on = text('receivedOn');
        break;
      case 'file-removed':
        read.arrivals.delete(text('arrival'));
        break;
      case 'file-opened':
        setAside(text('arrival'), [text('arrival')]);
        if (arrival) for (const id of list('parts')) read.arrivals.set(id, { ...arrival });
        break;
      case 'files-joined': {
        const parts = list('parts').flatMap((id) => read.arrivals.get(id) ?? []);
        setAside(text('arrival'), list('parts'));
        const days = parts.map((part) => part.on).sort();
        if (parts[0]) read.arrivals.set(text('arrival'), { ...parts[0], on: days.at(-1)! });
        break;
      }
      case 'judgement-undone':
        if (text('was') === 'joined' || text('was') === 'opened') {
          for (const id of list('parts')) read.arrivals.delete(id);
          for (const [id, was] of aside.get(text('arrival')) ?? []) read.arrivals.set(id, was);
        } else if (arrival) {
          delete arrival.returnedOn;
          delete arrival.mendByOn;
        }
        break;
      case 'item-returned':
        if (arrival) Object.assign(arrival, { returnedOn: on, mendByOn: text('mendByOn') });
        break;
      case 'objection-made':
        if (text('about') === 'return') returnOf.set(text('objection'), text('arrival'));
        break;
      case 'objection-answered': {
        const about = read.arrivals.get(returnOf.get(text('objection')) ?? '');
        if (text('outcome') === 'partly' && about?.returnedOn !== undefined) about.mendByOn = text('answerOn');
        break;
      }
      case 'reminders-paused':
      case 'reminders-resumed':
        for (const pause of read.pauses) if (pause.until > on) pause.until = on;
        if (kind === 'reminders-paused') read.pauses.push({ from: on, until: text('untilOn') });
        break;
      case 'report-done':
        read.reportsDone.set(text('promised'), text('doneOn'));
        break;
      case 'report-undone':
        read.reportsDone.delete(text('promised'));
        break;
      case 'step-noted': {
        const key = duty ? `${duty.id} ${dueOf(duty)}` : '';
        if (text('step') === 'main' && duty && !read.mains.has(key)) read.mains.set(key, { on, isNoted: true });
        break;
      }
      case 'message-queued': {
        // An early word to another delivery can be in the same message: only what was late then was told that it was.
        const late = list('obligations').flatMap((id) => read.duties.get(id) ?? []);
        const keys = late.filter((one) => dueOf(one) < text('plannedOn')).map((one) => `${one.id} ${dueOf(one)}`);
        if (text('messageKind') !== 'reminder-main') break;
        const own = keys.filter((key) => !read.mains.has(key));
        for (const key of own) read.mains.set(key, { on: text('plannedOn'), isNoted: false, message: text('message') });
        messages.set(text('message'), { mains: new Set(own), wasInDoubt: false });
        break;
      }
      case 'message-in-doubt': {
        const message = messages.get(text('message'));
        if (message) message.wasInDoubt = true;
        break;
      }
      case 'message-narrowed':
        for (const id of list('obligations'))
          for (const key of messages.get(text('message'))?.mains ?? [])
            if (key.startsWith(`${id} `)) read.mains.delete(key);
        break;
      case 'message-dropped': {
        // What may have been read in spite of all was said.
        const message = messages.get(text('message'));
        if (message && !message.wasInDoubt) for (const key of message.mains) read.mains.delete(key);
        break;
      }
    }
  }
  return read;
}

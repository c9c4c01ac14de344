import { clockOf, dayOf, shift } from './their-calendar.ts';
import type { TheirDutyRow, TheirEvent, TheirOffice } from './their-office.ts';

export interface ReadDuty extends TheirDutyRow {
  agreed: string;
  granted: string[];
  came: string | undefined;
  cancelled: boolean;
  looks: Set<string>;
}

export interface ReadArrival {
  duty: string;
  item: string;
  on: string;
  returnedOn?: string;
  mendByOn?: string;
}

export interface ReadAnswer {
  id: string;
  duty: string;
  item: string;
  on: string;
  isNothing: boolean;
  lookedOn?: string;
}

/** What a record comes to when it is read from the first event to the last. */
export interface TheirRecord {
  duties: Map<string, ReadDuty>;
  arrivals: Map<string, ReadArrival>;
  answers: Map<string, ReadAnswer>;
  wishes: Map<string, { duty: string; on: string; doneOn?: string }>;
  /** The day of the message after each deadline, by duty and deadline. */
  mains: Map<string, { on: string; isNoted: boolean; message?: string }>;
  pauses: { from: string; until: string }[];
  reportsDone: Map<string, string>;
}

/** The deadline in force: the agreed one, or the latest that was granted. */
export function dueOf({ agreed, granted }: ReadDuty): string {
  return [agreed, ...granted].sort().at(-1)!;
}

/** Reads an exported record, event by event, with nothing but lists. */
export function readTheirRecord(record: readonly TheirEvent[], office: TheirOffice): TheirRecord {
  const rows = new Map(office.duties.map((row) => [row.id, row]));
  const read: TheirRecord = {
    duties: new Map(),
    arrivals: new Map(),
    answers: new Map(),
    wishes: new Map(),
    mains: new Map(),
    pauses: [],
    reportsDone: new Map(),
  };
  const messages = new Map<string, { mains: Set<string>; wasInDoubt: boolean }>();
  const aside = new Map<string, Map<string, ReadArrival>>();
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

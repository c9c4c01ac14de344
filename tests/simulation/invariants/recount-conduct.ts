import type { TheirSlip } from './recount-office-dates.ts';
import type { TheirEvent } from './their-office.ts';
import { isClosed, shift, type ClosedDays } from './their-calendar.ts';

/** What is not in the record: the office's closed days, which duties Takt can see and which are only aimed at; and the office's own slips, counted before, by duty. */
export interface Surroundings {
  today: string;
  closures: readonly ClosedDays[];
  unseenClauses: ReadonlySet<string>;
  officeSlips: ReadonlyMap<string, readonly TheirSlip[]>;
}

export interface RecountedConduct {
  duties: number;
  missing: number;
  medianDays: number | null;
  worstTenthDays: number | null;
  first: number;
  of: number;
  reminders: number;
  returns: number;
  questions: number;
  extraMinutes: number;
  chargedOre: number;
  waivedOre: number;
  /** Every slip of the office's own, a report that several deliveries waited for once, and with how many deliveries it was in time. */
  officeLate: string;
  officeInTime: number;
  /** Null where there is too little for one. */
  grade: string | null;
}

interface Duty {
  clause: string;
  due: string;
  cancelled: boolean;
  /** The day on which it came; undefined while it has not. */
  came: string | undefined;
  history: boolean;
  /** When somebody looked last where Takt cannot see, and whether something was missing there. */
  lookedOn: string;
  foundMissing: boolean;
  returned: Set<string>;
  everReturned: boolean;
  reminders: Set<string>;
  questions: Set<string>;
  minutes: Map<string, number>;
}

interface Line {
  duty: string;
  sum: number;
  state: 'approved' | 'waived' | 'other';
  credited: number;
}

/**
 * The conduct of one client worked out a second time, from the exported events alone and by somebody who has not seen how Takt does it: event by event, with
 * nothing but lists, and dates as the text that they are.
 */
export function recountConduct(events: readonly TheirEvent[], around: Surroundings): RecountedConduct {
  const { duties, lines } = readAll(events);
  const from = shift(around.today, -365);
  const told = [...duties].filter(([, duty]) => {
    if (duty.cancelled && duty.came === undefined) return false;
    if (duty.due <= from || duty.due > around.today) return false;
    if (duty.came !== undefined) return true;
    if (duty.due >= around.today) return false;
    return !around.unseenClauses.has(duty.clause) || (duty.lookedOn > duty.due && duty.foundMissing);
  });
  const days = told.map(([, duty]) => openDays(duty.due, duty.came ?? around.today, around.closures));
  days.sort((a, b) => a - b);
  const own = told.filter(([, duty]) => !duty.history);
  const complete = own.filter(([, duty]) => duty.came !== undefined);
  const ids = new Set(own.map(([id]) => id));
  const slipsOf = (id: string): readonly TheirSlip[] => around.officeSlips.get(id) ?? [];
  const sums = (state: Line['state']): number =>
    lines
      .filter((line) => ids.has(line.duty) && line.state === state)
      .reduce((sum, line) => sum + line.sum - line.credited, 0);
  return {
    duties: told.length,
    missing: told.filter(([, duty]) => duty.came === undefined).length,
    medianDays: middle(days),
    worstTenthDays: days.length === 0 ? null : days[Math.floor((days.length * 9 + 9) / 10) - 1]!,
    first: complete.filter(([, duty]) => !duty.everReturned).length,
    of: complete.length,
    reminders: new Set(own.flatMap(([, duty]) => [...duty.reminders])).size,
    returns: own.reduce((sum, [, duty]) => sum + Math.max(duty.returned.size, duty.everReturned ? 1 : 0), 0),
    questions: own.reduce((sum, [, duty]) => sum + duty.questions.size, 0),
    extraMinutes: own.reduce((sum, [, duty]) => sum + [...duty.minutes.values()].reduce((a, b) => a + b, 0), 0),
    chargedOre: sums('approved'),
    waivedOre: sums('waived'),
    officeLate: listOnce(own.flatMap(([id]) => slipsOf(id))),
    officeInTime: own.filter(([id]) => slipsOf(id).length === 0).length,
    grade: gradeOf(
      own.filter(([id]) => slipsOf(id).length === 0).map(([, duty]) => duty),
      around,
    ),
  };
}

export function listOnce(slips: readonly TheirSlip[]): string {
  const reports = new Set(slips.filter((slip) => slip.startsWith('report-late')));
  return [...slips.filter((slip) => !slip.startsWith('report-late')), ...reports].sort().join(', ');
}

/** As `docs/rules/conduct.md` tells a person to do it on paper. */
function gradeOf(duties: readonly Duty[], around: Surroundings): string | null {
  if (duties.length < 5) return null;
  const days = duties.map((duty) => openDays(duty.due, duty.came ?? around.today, around.closures));
  days.sort((a, b) => a - b);
  const half = middle(days)!;
  const byDays = half > 10 ? 'D' : half > 3 ? 'C' : half > 0 ? 'B' : 'A';
  const came = duties.filter((duty) => duty.came !== undefined);
  if (came.length === 0) return byDays;
  const percent = (came.filter((duty) => !duty.everReturned).length * 100) / came.length;
  const byShare = percent < 50 ? 'D' : percent < 75 ? 'C' : percent < 90 ? 'B' : 'A';
  return [byDays, byShare].sort().at(-1)!;
}

function readAll(events: readonly TheirEvent[]): { duties: Map<string, Duty>; lines: Line[] } {
  const duties = new Map<string, Duty>();
  const lines = new Map<string, Line>();
  const aboutMessage = new Map<string, string[]>();
  const ofArrival = new Map<string, string>();
  const ofQuestion = new Map<string, string>();
  for (const { kind, data } of events) {
    const text = (name: string): string => String(data[name] ?? '');
    const duty = duties.get(text('obligation'));
    const line = lines.get(text('line'));
    switch (kind) {
      case 'duty-arisen':
        if (duty) Object.assign(duty, { due: text('dueOn'), cancelled: false });
        else duties.set(text('obligation'), newDuty(text('clause'), text('dueOn')));
        break;
      case 'history-imported':
        duties.set(text('obligation'), {
          ...newDuty(text('clause'), text('dueOn')),
          came: text('deliveredOn'),
          history: true,
        });
        break;
      case 'duty-moved':
      case 'deadline-corrected':
        if (duty) duty.due = text('dueOn');
        break;
      case 'extension-granted':
        if (duty && text('untilOn') > duty.due) duty.due = text('untilOn');
        break;
      case 'duty-cancelled':
        if (duty) duty.cancelled = true;
        break;
      case 'missing-confirmed':
        if (duty) Object.assign(duty, { lookedOn: text('on'), foundMissing: (data['missing'] as string[]).length > 0 });
        break;
      case 'delivered':
        if (duty) Object.assign(duty, { came: text('deliveredOn'), due: text('dueOn') });
        break;
      case 'delivery-reopened':
        if (duty) duty.came = undefined;
        break;
      case 'file-received':
      case 'file-moved':
      case 'paper-registered':
        if (data['obligation'] !== undefined) ofArrival.set(text('arrival'), text('obligation'));
        break;
      case 'item-returned':
        if (duty) {
          duty.returned.add(text('arrival'));
          duty.everReturned = true;
        }
        break;
      case 'judgement-undone':
        if (duty && data['was'] === 'returned') {
          duty.returned.delete(text('arrival'));
          duty.everReturned = duty.returned.size > 0;
        }
        break;
      case 'message-queued':
        if (text('messageKind').startsWith('reminder-'))
          aboutMessage.set(text('message'), (data['obligations'] as string[] | undefined) ?? []);
        break;
      case 'message-accepted':
        for (const id of aboutMessage.get(text('message')) ?? []) duties.get(id)?.reminders.add(text('message'));
        break;
      case 'message-bounced':
        // A message that came back is no reminder, also where a server had it once more afterwards.
        for (const id of aboutMessage.get(text('message')) ?? []) duties.get(id)?.reminders.delete(text('message'));
        aboutMessage.delete(text('message'));
        break;
      case 'question-asked': {
        const about = ofArrival.get(text('arrival'));
        if (about !== undefined) {
          ofQuestion.set(text('question'), about);
          duties.get(about)?.questions.add(text('question'));
        }
        break;
      }
      case 'question-withdrawn':
        duties.get(ofQuestion.get(text('question')) ?? '')?.questions.delete(text('question'));
        break;
      case 'minutes-entered':
        duty?.minutes.set(text('work'), Number(data['minutes']));
        break;
      case 'surcharge-proposed':
      case 'surcharge-forgiven':
      case 'surcharge-approved':
      case 'surcharge-waived':
        lines.set(text('line'), {
          duty: text('obligation') || (line?.duty ?? ''),
          sum: Number(data['sumOre'] ?? line?.sum),
          state: kind === 'surcharge-approved' ? 'approved' : kind === 'surcharge-waived' ? 'waived' : 'other',
          credited: line?.credited ?? 0,
        });
        break;
      case 'surcharge-undone':
      case 'surcharge-rested':
        if (line) line.state = 'other';
        break;
      case 'surcharge-credited':
        if (line) line.credited += Number(data['sumOre']);
        break;
    }
  }
  return { duties, lines: [...lines.values()] };
}

function newDuty(clause: string, due: string): Duty {
  return {
    clause,
    due,
    cancelled: false,
    came: undefined,
    history: false,
    lookedOn: '',
    foundMissing: false,
    returned: new Set(),
    everReturned: false,
    reminders: new Set(),
    questions: new Set(),
    minutes: new Map(),
  };
}

function middle(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null;
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
}

/** Counted day by day: after the deadline the days on which the office is open, before it every day. */
function openDays(due: string, to: string, closures: Surroundings['closures']): number {
  let days = 0;
  for (let on = shift(due, 1); on <= to; on = shift(on, 1)) if (!isClosed(on, closures)) days += 1;
  for (let on = to; on < due; on = shift(on, 1)) days -= 1;
  return days;
}

import {
  cleanValue,
  fault,
  findByName,
  findTextFault,
  normaliseWord,
  readTypedDate,
  type ImportFault,
  type Named,
} from '../import/index.ts';
import { readOrgnr, type CalendarDate } from '../kernel/index.ts';
import { findTimeWork } from './find-time-work.ts';
import { readTypedMinutes } from './read-typed-minutes.ts';
import type { TimeValues } from './time-columns.ts';
import type { TimeWork } from './time-work.ts';

export interface TimeReading {
  today: CalendarDate;
  people: readonly Named[];
  findClient: (text: string) => { id: string } | 'unknown' | 'ambiguous';
}

export interface ReadTime {
  staffId: string;
  /** Null: the office's own time. */
  clientId: string | null;
  workedOn: CalendarDate;
  minutes: number;
  work: TimeWork;
  words: string | null;
  /** Null where the file does not say. */
  billable: boolean | null;
}

/**
 * Reads one line of hours, or says what is wrong in it. A line without a client is the office's own time. What the other system calls the work is kept as
 * words where Takt has no kind for it, so that nothing is lost.
 */
export function readTimeRow(typed: TimeValues, reading: TimeReading): { time: ReadTime } | { faults: ImportFault[] } {
  const values = Object.fromEntries(
    Object.entries(typed).map(([field, text]) => [field, cleanValue(text)]),
  ) as unknown as TimeValues;
  const textFaults = Object.entries(values).flatMap(([field, text]) => findTextFault(field, text) ?? []);
  if (textFaults.length > 0) return { faults: textFaults };
  const faults: ImportFault[] = [];
  const workedOn = readDay(values.on, reading.today, faults);
  const staffId = readPerson(values.person, reading.people, faults);
  const clientId = readClient(values, reading, faults);
  const minutes = readLength(values, faults);
  const billable = readBillable(values.billable, faults);
  if (faults.length > 0 || workedOn === undefined || staffId === undefined || minutes === undefined) return { faults };
  const work = findTimeWork(values.work) ?? 'other';
  const words = [findTimeWork(values.work) === undefined ? values.work : '', values.words].filter(
    (text) => text !== '',
  );
  return {
    time: {
      staffId,
      clientId: clientId ?? null,
      workedOn,
      minutes,
      work,
      words: words.length === 0 ? null : words.join(': '),
      billable,
    },
  };
}

function readDay(text: string, today: CalendarDate, faults: ImportFault[]): CalendarDate | undefined {
  const on = readTypedDate(text);
  if (text === '') faults.push(fault('on', 'missing-date'));
  else if (on === undefined) faults.push(fault('on', 'date-invalid'));
  else if (on > today) faults.push(fault('on', 'date-in-the-future'));
  return on;
}

function readPerson(text: string, people: readonly Named[], faults: ImportFault[]): string | undefined {
  const found = text === '' ? 'missing' : findByName(people, text);
  if (typeof found !== 'string') return found.id;
  faults.push(fault('person', `${found}-person`));
  return undefined;
}

const internalWords = new Set(['internt', 'intern', 'interntid', 'interntarbeid', 'kontoret', 'internal', 'office']);

/** The number first, since it cannot mean two; a project only where the file names no client. Nothing at all is internal. */
function readClient(values: TimeValues, { findClient }: TimeReading, faults: ImportFault[]): string | undefined {
  const named = (['client', 'project'] as const).find((field) => values[field] !== '');
  if (values.orgnr !== '') {
    const numbered = findClient(values.orgnr);
    if (typeof numbered !== 'string') return numbered.id;
    if (named === undefined) faults.push(fault('orgnr', readOrgnr(values.orgnr) ? 'unknown-client' : 'orgnr-invalid'));
  }
  if (named === undefined || internalWords.has(normaliseWord(values[named]))) return undefined;
  for (const text of spellingsOf(values[named])) {
    const found = findClient(text);
    if (typeof found !== 'string') return found.id;
    if (found === 'ambiguous') {
      faults.push(fault(named, 'ambiguous-client'));
      return undefined;
    }
  }
  faults.push(fault(named, 'unknown-client'));
  return undefined;
}

/** As it stands, without the number that many systems put before a name, and without what follows a dash: "10023 Brattli Bygg AS - Årsoppgjør". */
function spellingsOf(text: string): readonly string[] {
  const bare = text.replace(/^\d{1,8}[\s:.–-]+/, '');
  const short = bare.split(/\s+[-–|]\s+|:\s+/)[0] ?? bare;
  return [...new Set([text, bare, short])].filter((spelling) => spelling !== '');
}

/** Hours where the file has them, else minutes; both where both are filled in, as one system writes 1 hour and 30 minutes. */
function readLength({ hours, minutes }: TimeValues, faults: ImportFault[]): number | undefined {
  const isNothing = (text: string): boolean => /^0*(?:[.,:]0*)?$/.test(text);
  if (hours === '' && minutes === '') {
    faults.push(fault('hours', 'missing-minutes'));
    return undefined;
  }
  const parts = [
    ...(isNothing(hours) ? [] : [{ field: 'hours', read: readTypedMinutes(hours, 'hours') }]),
    ...(isNothing(minutes) ? [] : [{ field: 'minutes', read: readTypedMinutes(minutes, 'minutes') }]),
  ];
  const wrong = parts.find(({ read }) => read === undefined);
  const sum = parts.reduce((total, { read }) => total + (read ?? 0), 0);
  if (wrong === undefined && sum > 0 && sum <= 1_440) return sum;
  faults.push(fault(wrong?.field ?? (hours === '' ? 'minutes' : 'hours'), 'minutes-invalid'));
  return undefined;
}

const yesWords = new Set(['ja', 'j', 'yes', 'y', 'true', 'sann', '1', 'x', 'fakturerbar', 'billable']);
const noWords = new Set(['nei', 'n', 'no', 'false', 'usann', '0', 'ikkefakturerbar', 'nonbillable']);

function readBillable(text: string, faults: ImportFault[]): boolean | null {
  const word = normaliseWord(text);
  if (word === '') return null;
  if (!yesWords.has(word) && !noWords.has(word)) faults.push(fault('billable', 'billable-invalid'));
  return yesWords.has(word);
}

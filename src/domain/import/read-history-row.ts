import type { DocumentType, Duty, DutyClause } from '../agreement/index.ts';
import type { CalendarDate } from '../kernel/index.ts';
import { cleanValue, findTextFault } from './check-text.ts';
import { fault, type HistoryValues, type ImportFault } from './import-values.ts';
import { normaliseWord } from './normalise-word.ts';
import { readTypedDate } from './read-typed-date.ts';
import { readTypedPeriod, type TypedPeriod } from './read-typed-period.ts';

/** A client whose earlier deliveries can be told of. */
export interface HistoryClient {
  clientId: string;
  agreementId: string;
  version: number;
  clauses: readonly DutyClause[];
  /** Every duty that the agreement would have given in the years before. */
  duties: readonly Duty[];
  /** Duties that Takt has already. */
  knownKeys: ReadonlySet<string>;
}

export interface HistoryReading {
  today: CalendarDate;
  findClient: (text: string) => HistoryClient | 'unknown' | 'ambiguous' | 'no-agreement';
  /** The words of a document, in both languages. */
  documentWords: ReadonlyMap<DocumentType, readonly string[]>;
}

export interface ReadDelivery {
  client: HistoryClient;
  clause: DutyClause;
  duty: Duty;
  dueOn: CalendarDate;
  deliveredOn: CalendarDate;
}

/** Reads one earlier delivery, or says what is wrong in its row. */
export function readHistoryRow(
  typed: HistoryValues,
  reading: HistoryReading,
): { delivery: ReadDelivery } | { faults: ImportFault[] } {
  const values = Object.fromEntries(
    Object.entries(typed).map(([field, text]) => [field, cleanValue(text)]),
  ) as unknown as HistoryValues;
  const faults = Object.entries(values).flatMap(([field, text]) => findTextFault(field, text) ?? []);
  if (faults.length > 0) return { faults };
  const deliveredOn = readDeliveredOn(values.deliveredOn, reading.today, faults);
  const dueOn = values.dueOn === '' ? undefined : readTypedDate(values.dueOn);
  if (values.dueOn !== '' && dueOn === undefined) faults.push(fault('dueOn', 'date-invalid'));
  const client = reading.findClient(values.client);
  if (typeof client === 'string') return { faults: [...faults, clientFaultOf(values.client, client)] };
  const place = findDuty(values, dueOn, client, reading);
  if ('field' in place) return { faults: [...faults, place] };
  if (client.knownKeys.has(place.duty.key)) faults.push(fault('period', 'delivery-known'));
  if (faults.length > 0 || deliveredOn === undefined) return { faults };
  return { delivery: { client, ...place, dueOn: dueOn ?? place.duty.dueOn, deliveredOn } };
}

function readDeliveredOn(text: string, today: CalendarDate, faults: ImportFault[]): CalendarDate | undefined {
  const on = readTypedDate(text);
  if (text === '') faults.push(fault('deliveredOn', 'missing-date'));
  else if (on === undefined) faults.push(fault('deliveredOn', 'date-invalid'));
  else if (on > today) faults.push(fault('deliveredOn', 'date-in-the-future'));
  return on;
}

function clientFaultOf(text: string, found: 'unknown' | 'ambiguous' | 'no-agreement'): ImportFault {
  if (text === '') return fault('client', 'missing-name');
  return fault('client', found === 'no-agreement' ? 'client-without-agreement' : `${found}-client`);
}

/** The duty that the row is about: by document first, then by period, or by the deadline where no period was written. */
function findDuty(
  values: HistoryValues,
  dueOn: CalendarDate | undefined,
  client: HistoryClient,
  { documentWords }: HistoryReading,
): { clause: DutyClause; duty: Duty } | ImportFault {
  const clauses = findClauses(values.document, client.clauses, documentWords);
  if (clauses.length === 0) return fault('document', 'unknown-document');
  const period = readTypedPeriod(values.period);
  if (values.period !== '' && period === undefined) return fault('period', 'period-invalid');
  if (period === undefined && dueOn === undefined) return fault('period', 'missing-period');
  const found = clauses.flatMap((clause) =>
    client.duties
      .filter((duty) => duty.clauseKey === clause.key)
      .filter((duty) => (period ? isAbout(duty, period) : duty.dueOn === dueOn))
      .map((duty) => ({ clause, duty })),
  );
  if (found.length > 1) return fault('document', 'ambiguous-document');
  return found[0] ?? fault('period', 'unknown-period');
}

const payrollWords = ['lønn', 'lonn', 'lønnsbilag', 'payroll', 'pay', 'wages'];
const voucherWords = ['bilag', 'regnskap', 'regnskapsbilag', 'vouchers', 'bookkeeping', 'accounts'];

/** The clauses that a word may mean; without a word all of them, which is enough where there is but one. */
function findClauses(
  text: string,
  clauses: readonly DutyClause[],
  documentWords: HistoryReading['documentWords'],
): readonly DutyClause[] {
  const word = normaliseWord(text);
  if (word === '') return clauses;
  const byKey = clauses.filter((clause) => normaliseWord(clause.key) === word);
  if (byKey.length > 0) return byKey;
  const byDocument = clauses.filter((clause) =>
    clause.items.some(({ document }) => documentWords.get(document)?.some((known) => normaliseWord(known) === word)),
  );
  if (byDocument.length > 0) return byDocument;
  if (payrollWords.includes(word)) return clauses.filter(isPayroll);
  return voucherWords.includes(word) ? clauses.filter((clause) => !isPayroll(clause)) : [];
}

function isPayroll({ items }: DutyClause): boolean {
  return items.some(({ document }) => document === 'payroll-basis');
}

/** An event is about its month; else the period itself, or a shorter time that lies in it. */
function isAbout({ period, key }: Duty, { startOn, endOn }: TypedPeriod): boolean {
  if (period.of === 'payday' || period.of === 'invoicing') {
    return key.endsWith(`/${startOn.slice(0, 7)}`) && endOn.slice(0, 7) === startOn.slice(0, 7);
  }
  return period.startOn <= startOn && endOn <= period.endOn;
}

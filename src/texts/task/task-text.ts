import type { DeliveryChannel, DocumentType, OfficeReport } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { ObjectionKind } from '../../domain/objection/index.ts';
import type { AnswerKind } from '../../domain/obligation/index.ts';
import { formatCounted } from '../format-count.ts';
import { formatDate } from '../format-date.ts';
import { capitalise, decapitalise, formatList } from '../format-list.ts';
import { formatPeriod, type PeriodOfDuty } from '../format-period.ts';
import type { Language } from '../language.ts';
import { cleanLine } from '../messages/clean-line.ts';
import { objectionWords } from '../objection-words.ts';
import { wordsOf, type TaskKindKey } from '../words/words.ts';

/** The duty that a task is about. */
export interface TaskDuty {
  /** What is missing; all that is essential where nothing is. */
  documents: readonly DocumentType[];
  period: PeriodOfDuty;
  dueOn: CalendarDate;
  channel: DeliveryChannel;
}

export interface TaskFacts {
  today: CalendarDate;
  duty?: TaskDuty;
  /** The day that the client asks for. */
  proposedOn?: CalendarDate;
  answers?: readonly { document: DocumentType; kind: AnswerKind }[];
  /** Files that nobody has placed. */
  unplaced?: number;
  /** The message that did not go well. */
  message?: { address: string; subject: string };
  /** The first day on which the package price does not hold, or holds again. */
  packageDayOn?: CalendarDate;
  /** The last day on which the office's answer is in time. */
  answerByOn?: CalendarDate;
  /** What the office has promised, and by which day. */
  promised?: { report: OfficeReport; period: PeriodOfDuty; dueOn: CalendarDate };
  /** Who is away, or will be, from one day to another. */
  /** What a client does not agree with, and by when it was told that it would have an answer. */
  objection?: { about: ObjectionKind; answerByOn: CalendarDate };
  /** So many deliveries were charged in twelve months. */
  charges?: number;
  absence?: { name: string; fromOn: CalendarDate; toOn: CalendarDate };
}

/**
 * What happened, and what to do next. Example: `E-posten til jo@brattli.example kom i retur. Spør kunden om ny adresse, og legg den inn.`
 * A task whose facts are gone says its name instead of what happened.
 */
export function taskText(kind: TaskKindKey, facts: TaskFacts, language: Language): string {
  const { label, todo } = wordsOf(language).taskKinds[kind];
  return `${happened(kind, facts, language) ?? `${label}.`} ${todoBy(kind, facts, language) ?? todo}`;
}

/** What the agreement gives a day for is to be done by that day. */
function todoBy(kind: TaskKindKey, { answerByOn }: TaskFacts, language: Language): string | undefined {
  if (answerByOn === undefined) return undefined;
  if (kind === 'extension-to-decide') return wordsIn[language].answerBy(day(answerByOn, language));
  return kind === 'answer-to-look-at' ? wordsIn[language].lookBy(day(answerByOn, language)) : undefined;
}

function happened(kind: TaskKindKey, facts: TaskFacts, language: Language): string | undefined {
  const words = wordsIn[language];
  const { duty, proposedOn, answers, message } = facts;
  switch (kind) {
    case 'call-client':
    case 'paused-past-deadline':
      return duty && words.missing(subjectOf(duty, language), day(duty.dueOn, language), duty.dueOn < facts.today);
    case 'extension-to-decide':
      return duty && proposedOn
        ? words.asksFor(inSentence(duty, language), day(proposedOn, language), day(duty.dueOn, language))
        : undefined;
    case 'objection-to-answer':
    case 'objection-overdue':
      return facts.objection && objectionInWords(kind, facts.objection, duty, language);
    case 'charges-to-talk':
      return facts.charges === undefined
        ? undefined
        : words.charged(capitalise(formatCounted(facts.charges, 'delivery', language)));
    case 'answer-to-look-at':
      return answers && answers.length > 0 ? answersInWords(answers, language) : undefined;
    case 'arrival-to-place':
      return facts.unplaced ? words.unplaced(facts.unplaced) : undefined;
    case 'outside-to-confirm':
      return (
        duty &&
        words.outside(
          subjectOf(duty, language),
          wordsOf(language).deliveryChannels[duty.channel],
          day(duty.dueOn, language),
        )
      );
    case 'bounced':
      return message && words.bounced(message.address);
    case 'refused':
      return message && words.refused(message.address);
    case 'failed':
      return message && words.failed(nameOf(message), message.address);
    case 'in-doubt':
      return message && words.inDoubt(nameOf(message), message.address);
    case 'package-lapsed':
      return facts.packageDayOn && words.lapsed(day(facts.packageDayOn, language));
    case 'package-restored':
      return facts.packageDayOn && words.restored(day(facts.packageDayOn, language));
    case 'no-address':
      return words.noAddress;
    case 'report-due':
      return facts.promised && promisedInWords(facts.promised, facts.today, language);
    case 'absent-without-deputy':
      return (
        facts.absence &&
        words.absent(
          cleanLine(facts.absence.name),
          day(facts.absence.fromOn, language),
          day(facts.absence.toOn, language),
        )
      );
    default:
      return undefined;
  }
}

function nameOf({ subject }: { subject: string }): string | undefined {
  return subject === '' ? undefined : subject;
}

function day(date: CalendarDate, language: Language): string {
  return formatDate(date, language);
}

/** `kvitteringer og fakturaer for september og oktober`. */
function inSentence(duty: TaskDuty, language: Language): string {
  const { documentTypes } = wordsOf(language);
  const names = [...new Set(duty.documents)].map((document) => decapitalise(documentTypes[document].label));
  return `${formatList(names, language)} for ${formatPeriod(duty.period, language)}`;
}

function subjectOf(duty: TaskDuty, language: Language): string {
  return capitalise(inSentence(duty, language));
}

/** `Er ikke enig i leveringsfristen for kvitteringer for september. Kunden får svar senest fredag 4. desember.` */
function objectionInWords(
  kind: 'objection-to-answer' | 'objection-overdue',
  { about, answerByOn }: NonNullable<TaskFacts['objection']>,
  duty: TaskDuty | undefined,
  language: Language,
): string {
  const what = objectionWords[language].matters[about];
  const by = day(answerByOn, language);
  return wordsIn[language].objects(
    duty ? `${what} for ${inSentence(duty, language)}` : what,
    by,
    kind === 'objection-overdue',
  );
}

/** `Mva-melding for september og oktober er lovet innen fredag 4. desember.` */
function promisedInWords(
  { report, period, dueOn }: NonNullable<TaskFacts['promised']>,
  today: CalendarDate,
  language: Language,
): string {
  const what = `${wordsOf(language).agreement.officeReports[report]} for ${formatPeriod(period, language)}`;
  return wordsIn[language].promised(what, day(dueOn, language), dueOn < today);
}

/** `Kvitteringer og kontoutskrift: ligger i systemet.` One sentence for each kind of answer. */
function answersInWords(answers: NonNullable<TaskFacts['answers']>, language: Language): string {
  const { documentTypes, answerKinds } = wordsOf(language);
  const kinds = [...new Set(answers.map((answer) => answer.kind))];
  return kinds
    .map((kind) => {
      const said = answers.filter((answer) => answer.kind === kind);
      const names = [...new Set(said.map(({ document }) => decapitalise(documentTypes[document].label)))];
      return `${capitalise(formatList(names, language))}: ${decapitalise(answerKinds[kind])}.`;
    })
    .join(' ');
}

const wordsIn = {
  nb: {
    missing: (what: string, due: string, past: boolean) =>
      past ? `${what} skulle vært her ${due}.` : `${what} skal være her ${due}.`,
    asksFor: (what: string, proposed: string, due: string) =>
      `Vil levere ${what} ${proposed}. Leveringsfristen er ${due}.`,
    answerBy: (by: string) => `Svar senest ${by}. Kommer svaret senere, blir det ikke noe tillegg.`,
    lookBy: (by: string) => `Se etter at svaret stemmer, senest ${by}. Kommer det senere, blir det ikke noe tillegg.`,
    objects: (what: string, by: string, past: boolean) =>
      `Er ikke enig i ${what}. ${past ? `Kunden skulle hatt svar ${by}.` : `Kunden får svar senest ${by}.`}`,
    charged: (deliveries: string) => `${deliveries} har fått tillegg på tolv måneder.`,
    promised: (what: string, due: string, past: boolean) =>
      past ? `${what} var lovet innen ${due}.` : `${what} er lovet innen ${due}.`,
    unplaced: (count: number) =>
      `${capitalise(formatCounted(count, 'file', 'nb'))} er kommet uten at det står hva ${count === 1 ? 'den' : 'de'} gjelder.`,
    outside: (what: string, where: string, due: string) => `${what} leveres ${where}. Leveringsfristen var ${due}.`,
    bounced: (address: string) => `E-posten til ${address} kom i retur.`,
    refused: (address: string) => `Meldingen til ${address} ble avvist.`,
    failed: (subject: string | undefined, address: string) =>
      `${subject === undefined ? 'Meldingen' : `«${subject}»`} til ${address} ble ikke sendt.`,
    inDoubt: (subject: string | undefined, address: string) =>
      `Forbindelsen ble brutt mens ${subject === undefined ? 'meldingen' : `«${subject}»`} ble sendt til ${address}.`,
    lapsed: (from: string) => `Pakkeprisen gjelder ikke fra ${from}.`,
    restored: (from: string) => `Pakkeprisen gjelder igjen fra ${from}.`,
    noAddress: 'Ingen av kontaktene har en e-postadresse som virker.',
    absent: (name: string, from: string, to: string) =>
      from === to
        ? `${name} er borte ${from}, uten stedfortreder.`
        : `${name} er borte fra ${from} til og med ${to}, uten stedfortreder.`,
  },
  en: {
    missing: (what: string, due: string, past: boolean) =>
      past ? `${what} should have been here on ${due}.` : `${what} should be here on ${due}.`,
    asksFor: (what: string, proposed: string, due: string) =>
      `Wants to deliver ${what} on ${proposed}. The due date is ${due}.`,
    answerBy: (by: string) => `Answer by ${by}. If the answer comes later, there is no surcharge.`,
    lookBy: (by: string) => `See that the answer holds, by ${by}. If that comes later, there is no surcharge.`,
    objects: (what: string, by: string, past: boolean) =>
      `Does not agree with ${what}. ${past ? `The client should have had an answer on ${by}.` : `The client gets an answer by ${by}.`}`,
    charged: (deliveries: string) => `${deliveries} charged in twelve months.`,
    promised: (what: string, due: string, past: boolean) =>
      past ? `${what} was promised by ${due}.` : `${what} is promised by ${due}.`,
    unplaced: (count: number) =>
      `${capitalise(formatCounted(count, 'file', 'en'))} came without saying what ${count === 1 ? 'it is' : 'they are'} for.`,
    outside: (what: string, where: string, due: string) => `${what}: delivered ${where}. The due date was ${due}.`,
    bounced: (address: string) => `The e-mail to ${address} came back.`,
    refused: (address: string) => `The message to ${address} was rejected.`,
    failed: (subject: string | undefined, address: string) =>
      `${subject === undefined ? 'The message' : `“${subject}”`} to ${address} was not sent.`,
    inDoubt: (subject: string | undefined, address: string) =>
      `The connection broke while ${subject === undefined ? 'the message' : `“${subject}”`} was being sent to ${address}.`,
    lapsed: (from: string) => `The package price does not hold from ${from}.`,
    restored: (from: string) => `The package price holds again from ${from}.`,
    noAddress: 'None of the contacts has an e-mail address that works.',
    absent: (name: string, from: string, to: string) =>
      from === to
        ? `${name} is away on ${from}, without a deputy.`
        : `${name} is away from ${from} up to and including ${to}, without a deputy.`,
  },
};

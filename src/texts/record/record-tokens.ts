import { isCalendarDate, isTimeOfDay, ore, type CalendarDate } from '../../domain/kernel/index.ts';
import type { RecordData } from '../../domain/record/index.ts';
import { formatMinutes } from '../format-arithmetic.ts';
import { formatCounted } from '../format-count.ts';
import { formatDate } from '../format-date.ts';
import { formatList } from '../format-list.ts';
import { formatKroner } from '../format-money.ts';
import { formatPeriod, type PeriodOfDuty } from '../format-period.ts';
import { formatTime } from '../format-time.ts';
import type { Language } from '../language.ts';
import { cleanLine } from '../messages/clean-line.ts';
import { deliveryInWords, itemInSentence } from '../messages/asked-duties.ts';
import { objectionWords } from '../objection-words.ts';
import { yearWords } from '../trial-year/year-words.ts';
import { referralWords } from '../referral/referral-words.ts';
import { handoverItemNames } from '../handover/handover-item-names.ts';
import { wordsOf } from '../words/words.ts';
import type { EventToWord, RecordDuty, RecordNames } from './event-to-word.ts';
import { recordPlaces } from './record-places.ts';

type Tokens = Record<string, string>;

/** The details that an event's sentences can name, in words. One that is not known is not there. */
export function deriveRecordTokens(event: EventToWord, names: RecordNames, language: Language): Tokens {
  const { data } = event;
  return known({
    ...dateTokens(data, language),
    ...peopleTokens(event, names, language),
    ...dutyTokens(data, names, language),
    ...messageTokens(data, names, language),
    report: forPeriod(lookUp<string>(wordsOf(language).agreement.officeReports, data['report']), data, language),
    job: forPeriod(lookUp<string>(wordsOf(language).jobKinds, data['job']), data, language),
    ...reasonTokens(event, language),
    ...objectionTokens(event, language),
    ...yearTokens(event, language),
    ...changeTokens(event, language),
    sum:
      typeof data['sumOre'] === 'number'
        ? sumInWords[language](formatKroner(ore(data['sumOre']), language))
        : undefined,
    days: typeof data['daysLate'] === 'number' ? formatCounted(data['daysLate'], 'day', language) : undefined,
    told: formatList(
      listOf(data['told']).flatMap((fact) => lookUp<string>(referralWords[language].toldOf, fact) ?? []),
      language,
    ),
    minutes: typeof data['minutes'] === 'number' ? formatMinutes(data['minutes'], language) : undefined,
    number: typeof data['number'] === 'number' ? `${data['number']}` : undefined,
    attempt: typeof data['attempt'] === 'number' ? `${data['attempt']}` : undefined,
    at: typeof data['at'] === 'string' && isTimeOfDay(data['at']) ? formatTime(data['at'], language) : undefined,
  });
}

const sumInWords: Record<Language, (sum: string) => string> = {
  nb: (sum) => `${sum} uten mva`,
  en: (sum) => `${sum} without VAT`,
};

/** Every calendar date of the event, with weekday and year: the record is read years later. */
function dateTokens(data: RecordData, language: Language): Tokens {
  const dates = Object.entries(data).filter(
    (entry): entry is [string, CalendarDate] => typeof entry[1] === 'string' && isCalendarDate(entry[1]),
  );
  return Object.fromEntries(dates.map(([name, date]) => [name, longDate(date, language)]));
}

function longDate(date: CalendarDate, language: Language): string {
  return formatDate(date, language, { year: true });
}

function peopleTokens(
  { data, words }: EventToWord,
  names: RecordNames,
  language: Language,
): Record<string, string | undefined> {
  const places = recordPlaces[language];
  const nameOf = (id: RecordData[string] | undefined): string | undefined => {
    const name = typeof id === 'string' ? names.people.get(id) : undefined;
    // A name that is nothing but marks would leave a hole in the sentence.
    return cleanLine(name ?? '') || undefined;
  };
  const nobody =
    data['staff'] !== undefined
      ? places.staff
      : data['person'] !== undefined
        ? places.person
        : data['deliveryKey'] !== undefined
          ? places.system
          : places.takt;
  return {
    who: nameOf(data['staff']) ?? nameOf(data['person']) ?? nobody,
    lead: nameOf(data['lead']),
    host: nameOf(data['host']),
    colleague: nameOf(data['colleague']),
    contact: nameOf(data['contact']) ?? cleanLine(words?.['name'] ?? ''),
  };
}

function dutyTokens(data: RecordData, names: RecordNames, language: Language): Record<string, string | undefined> {
  const places = recordPlaces[language];
  const duty = names.duties.get(String(data['obligation']));
  const answered = names.answers.get(String(data['answer']));
  const items = (keys: readonly unknown[]): string => {
    const words = keys
      .map((key) => duty?.items.find((item) => item.key === key))
      .map((item) => (item ? cleanLine(itemInSentence(item, language)) : places.item));
    return formatList([...new Set(words)], language);
  };
  const all = [data['obligation'], ...listOf(data['obligations'])].flatMap((id) => names.duties.get(String(id)) ?? []);
  return {
    duty: duty ? dutyName(duty, language) : typeof data['request'] === 'string' ? places.request : places.duty,
    period: duty ? formatPeriod(duty.period, language, { year: true }) : places.duty,
    duties: formatList([...new Set(all.map((one) => dutyName(one, language)))], language),
    item: items([data['item'] ?? answered?.itemKey]),
    items: items(listOf(data['items'])),
    missing: items(listOf(data['missing'])),
  };
}

/** `Mva-melding for september og oktober 2026`. */
function forPeriod(what: string | undefined, data: RecordData, language: Language): string | undefined {
  const { periodOf: of, periodStartOn: startOn, periodEndOn: endOn } = data;
  if (what === undefined || typeof of !== 'string' || !isDay(startOn) || !isDay(endOn)) return what;
  return `${what} for ${formatPeriod({ of: of as PeriodOfDuty['of'], startOn, endOn }, language, { year: true })}`;
}

function isDay(value: RecordData[string] | undefined): value is CalendarDate {
  return typeof value === 'string' && isCalendarDate(value);
}

/** `bilag for september og oktober 2026`. */
function dutyName({ items, period }: RecordDuty, language: Language): string {
  const what = deliveryInWords(
    items.map((item) => item.document),
    language,
  );
  return `${what} for ${formatPeriod(period, language, { year: true })}`;
}

function messageTokens(data: RecordData, names: RecordNames, language: Language): Record<string, string | undefined> {
  const places = recordPlaces[language];
  const message = names.messages.get(String(data['message']));
  const kinds: Readonly<Record<string, string>> = wordsOf(language).messageKinds;
  const kind = (message?.kind ?? String(data['messageKind'] ?? '')).replace(/^reminder-/, '');
  const channel = message?.channel ?? data['channel'];
  const label = Object.hasOwn(kinds, kind) ? messageNamed[language](kinds[kind]!, channel === 'sms') : places.message;
  return {
    message: label,
    to: cleanLine(message?.toName ?? '') || places.to,
    noticeFrom:
      message?.notice === 'price' && message.firstChargedOn !== null
        ? longDate(message.firstChargedOn, language)
        : undefined,
  };
}

const messageNamed: Record<Language, (label: string, bySms: boolean) => string> = {
  nb: (label, bySms) => `meldingen «${label}» på ${bySms ? 'SMS' : 'e-post'}`,
  en: (label, bySms) => `the message “${label}” by ${bySms ? 'text message' : 'e-mail'}`,
};

function reasonTokens({ kind, data, words }: EventToWord, language: Language): Record<string, string | undefined> {
  const catalogue = wordsOf(language);
  const reasons: Readonly<Record<string, string | { label: string }>> =
    kind === 'item-returned' ? catalogue.returnReasons : catalogue.waiveReasons;
  const reason = lookUp(reasons, data['reason']);
  const text = words?.['reason'] ?? words?.['note'];
  return {
    reason: typeof reason === 'object' ? reason.label : reason,
    words: cleanLine(text ?? ''),
    file: cleanLine(words?.['name'] ?? ''),
    answer: lookUp<string>(catalogue.answerKinds, data['answerKind']),
    step: lookUp<string>(catalogue.reminderSteps, data['step']),
    line: lookUp<string>(handoverItemNames[language], data['line']),
    receiver: cleanLine(words?.['receiver'] ?? ''),
  };
}

function objectionTokens({ data }: EventToWord, language: Language): Record<string, string | undefined> {
  const { matters, outcomes, stopAnswers, sentBy } = objectionWords[language];
  return {
    matter: lookUp<string>(matters, data['about']),
    outcome: lookUp<string>(outcomes, data['outcome']),
    stopAnswer: lookUp<string>(stopAnswers, data['stopAnswer']),
    sentBy: lookUp<string>(sentBy, data['sentBy']),
  };
}

/** Why a year is paused lies beside the chain: it can be somebody's health. */
function yearTokens({ data, words }: EventToWord, language: Language): Record<string, string | undefined> {
  const { milestones, pauseReasons } = yearWords[language];
  return {
    milestone: lookUp<string>(milestones, data['milestone']),
    pauseReason: lookUp<string>(pauseReasons, words?.['pause']),
  };
}

/** What of a client was changed; the new name lies beside the chain. */
function changeTokens({ data, words }: EventToWord, language: Language): Record<string, string | undefined> {
  const fields = listOf(data['changed']).map((field) => lookUp<string>(changedFields[language], field));
  return {
    fields: formatList(
      fields.filter((field) => field !== undefined),
      language,
    ),
    newName: cleanLine(words?.['name'] ?? ''),
    language: lookUp<string>(languageNames[language], data['language']),
  };
}

const changedFields: Record<Language, Record<string, string>> = {
  nb: {
    name: 'navnet',
    leadId: 'oppdragsansvarlig',
    language: 'språket',
    consumer: 'om kunden er forbruker',
    ladders: 'når påminnelsene går',
    paydayOfMonth: 'lønningsdagen',
    invoicingDayOfMonth: 'faktureringsdagen',
    events: 'dager for møter, lønn og fakturering',
    vat: 'hvordan mva meldes',
    yearStartsIn: 'når regnskapsåret begynner',
    names: 'navn på kontoer, kasser og ansatte',
    without: 'hva kunden ikke har',
    group: 'gruppen',
  },
  en: {
    name: 'the name',
    leadId: 'the engagement lead',
    language: 'the language',
    consumer: 'whether they are a consumer',
    ladders: 'when the reminders go',
    paydayOfMonth: 'payday',
    invoicingDayOfMonth: 'the day of invoicing',
    events: 'days of meetings, pay and invoicing',
    vat: 'how VAT is reported',
    yearStartsIn: 'when the financial year begins',
    names: 'names of accounts, tills and employees',
    without: 'what the client does not have',
    group: 'the group',
  },
};

const languageNames: Record<Language, Record<string, string>> = {
  nb: { nb: 'bokmål', en: 'engelsk' },
  en: { nb: 'Norwegian', en: 'English' },
};

function lookUp<T>(words: Readonly<Record<string, T>>, key: RecordData[string] | undefined): T | undefined {
  return typeof key === 'string' && Object.hasOwn(words, key) ? words[key] : undefined;
}

function listOf(value: RecordData[string] | undefined): readonly (string | number)[] {
  return Array.isArray(value) ? value : [];
}

function known(tokens: Record<string, string | undefined>): Tokens {
  return Object.fromEntries(
    Object.entries(tokens).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  );
}

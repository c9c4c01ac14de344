import type { CalendarDate, TimeOfDay } from '../../domain/kernel/index.ts';
import { formatCounted } from '../format-count.ts';
import { formatDate, formatShortDate } from '../format-date.ts';
import { formatClock } from '../format-time.ts';
import type { Language } from '../language.ts';
import type { ReturnReasonKey } from '../words/words.ts';
import { countItems, type AskedCompany, type AskedDuty } from './asked-duties.ts';
import { cleanLine } from './clean-line.ts';
import { gsmPlaces, toGsmLetters } from './gsm-letters.ts';
import { priceInMessage } from './price-in-message.ts';
import { itemWithNumber, mendingOf, type ReturnedItem } from './returned-message.ts';
import { shortenName } from './shorten-name.ts';

/** What one part of a text message holds. */
const placesMax = 160;

/** Who sends a text message, in which language. */
export interface TextLetterhead {
  language: Language;
  officeName: string;
}

/** How much room the names and the date may take. */
interface Room {
  office: (name: string) => string;
  company: (name: string) => string;
  date: (date: CalendarDate, language: Language) => string;
}

const whole = (name: string): string => name;
const cutTo =
  (letters: number) =>
  (name: string): string =>
    shortenName(name, letters);
const withoutWeekday = (date: CalendarDate, language: Language): string =>
  formatDate(date, language, { weekday: 'none', month: 'short' });

/** From roomy to tight: the first that fits is sent, and the tightest where none does. */
const rooms: readonly Room[] = [
  { office: whole, company: whole, date: formatDate },
  { office: whole, company: whole, date: formatShortDate },
  { office: whole, company: cutTo(24), date: formatShortDate },
  { office: cutTo(24), company: cutTo(20), date: formatShortDate },
  { office: cutTo(20), company: cutTo(20), date: withoutWeekday },
  { office: cutTo(16), company: cutTo(16), date: withoutWeekday },
  { office: cutTo(12), company: cutTo(12), date: withoutWeekday },
];

/** What is written in the roomiest way that still fits one part of a text message. */
export function fit(write: (room: Room) => string): string {
  const texts = rooms.map((room) => toGsmLetters(cleanLine(write(room))));
  return texts.find((text) => gsmPlaces(text) <= placesMax) ?? texts.at(-1)!;
}

/**
 * The text message on the fourth working day, merged over duties and companies: how many things, for whom, and what it costs where that is the
 * same for all. Example: `Nordlys Regnskap: Send tre ting for Brattli Bygg AS. Det er uten tillegg denne gangen. nordlys.example/t/k7m2q9`.
 */
export function composeReminderText(
  { language, officeName }: TextLetterhead,
  companies: readonly AskedCompany[],
  today: CalendarDate,
  href: string,
): string {
  const words = wordsIn[language];
  const duties = companies.flatMap((company) => company.duties);
  const things = formatCounted(countItems(duties), 'thing', language);
  return fit((room) => {
    const whom =
      companies.length === 1 ? room.company(companies[0]!.name) : formatCounted(companies.length, 'company', language);
    const costs = [...new Set(duties.map((duty) => costOf(duty, today, room, language)))];
    return [
      `${room.office(officeName)}:`,
      words.send(things, whom),
      ...(costs.length === 1 && costs[0] ? [costs[0]] : []),
      shownAddress(href),
    ].join(' ');
  });
}

function costOf(duty: AskedDuty, today: CalendarDate, room: Room, language: Language): string {
  const words = wordsIn[language];
  const { notice } = duty;
  if (notice.notice === 'free-this-time') return words.free;
  if (notice.notice === 'none') return words.dueWas(room.date(duty.dueOn, language));
  const { term, lastFreeOn, firstChargedOn } = notice;
  // In English the short date is the usual one here.
  const date = language === 'en' && room.date === formatDate ? formatShortDate : room.date;
  const charge = priceInMessage(term, language, true);
  // Counted from the deadline, the first charged day may lie before the last free one: nothing is owed until that has passed.
  if (today <= lastFreeOn && (firstChargedOn <= lastFreeOn || term.price.per === 'steps'))
    return words.costs('after', date(lastFreeOn, language), charge);
  return words.costs(firstChargedOn <= today ? 'since' : 'from', date(firstChargedOn, language), charge);
}

/** The one-time code. Example: `Koden er 482136. Skriv den på siden til Nordlys Regnskap innen kl. 09.30. Ikke gi den til noen.` */
export function composeCodeText(
  { language, officeName }: TextLetterhead,
  { code, validUntil }: { code: string; validUntil: TimeOfDay },
): string {
  return fit((room) => wordsIn[language].code(code, room.office(officeName), formatClock(validUntil)));
}

/** The link that a client asked for in place of an old one. */
export function composeNewLinkText({ language, officeName }: TextLetterhead, href: string): string {
  return fit((room) => wordsIn[language].newLink(room.office(officeName), shownAddress(href)));
}

/** Something has to be done again, by text message. */
export function composeReturnedText(
  { language, officeName }: TextLetterhead,
  companyName: string,
  { items, mendByOn }: { items: readonly ReturnedItem[]; mendByOn: CalendarDate },
  href: string,
): string {
  const words = wordsIn[language];
  const [only] = items;
  const single = items.length === 1 ? only : undefined;
  return fit((room) =>
    [
      `${room.office(officeName)}:`,
      words.again(
        single ? mendingOf(single.reason) : 'again',
        single ? itemWithNumber(single, language) : formatCounted(items.length, 'thing', language),
        room.date(mendByOn, language),
      ),
      ...(single ? [words.reasons[single.reason]] : []),
      `${room.company(companyName)}:`,
      shownAddress(href),
    ].join(' '),
  );
}

/** Telephones make an address out of `nordlys.example/t/k7m2q9` by themselves. */
export function shownAddress(href: string): string {
  return href.replace(/^https:\/\//, '');
}

const wordsIn = {
  nb: {
    send: (things: string, whom: string) => sentence(`Send ${things} for ${whom}`),
    free: 'Det er uten tillegg denne gangen.',
    dueWas: (due: string) => sentence(`Leveringsfristen var ${due}`),
    costs: (when: 'since' | 'from' | 'after', day: string, charge: string) =>
      sentence(`${{ since: 'Siden', from: 'Fra', after: 'Etter' }[when]} ${day} koster det ${charge}`),
    code: (code: string, office: string, until: string) =>
      `Koden er ${code}. Skriv den på siden til ${office} innen kl. ${until}. Ikke gi den til noen.`,
    newLink: (office: string, href: string) => `${office}: Her er den nye lenken din. ${href}`,
    again: (mending: 'photo' | 'again' | 'other', what: string, day: string) =>
      sentence(
        {
          photo: `Ta ${what} på nytt innen ${day}`,
          again: `Send ${what} på nytt innen ${day}`,
          other: `Bytt ut ${what} innen ${day}`,
        }[mending],
      ),
    reasons: {
      'cut-off': 'Summen mangler.',
      unreadable: 'Teksten er ikke til å lese.',
      'wrong-period': 'Datoen er i en annen periode.',
      'wrong-company': 'Det gjelder et annet selskap.',
      'several-in-one': 'Send én fil per bilag.',
      'not-sorted': 'Bilagene er ikke sortert.',
      'not-coded': 'Konteringen mangler.',
      incomplete: 'En side mangler.',
      other: 'Se hvorfor på siden.',
    } satisfies Record<ReturnReasonKey, string>,
  },
  en: {
    send: (things: string, whom: string) => sentence(`Send ${things} for ${whom}`),
    free: 'No surcharge this time.',
    dueWas: (due: string) => sentence(`The due date was ${due}`),
    costs: (when: 'since' | 'from' | 'after', day: string, charge: string) =>
      sentence(`${{ since: 'Since', from: 'From', after: 'After' }[when]} ${day} it costs ${charge}`),
    code: (code: string, office: string, until: string) =>
      `The code is ${code}. Type it on the ${office} page by ${until}. Do not share it.`,
    newLink: (office: string, href: string) => `${office}: Here is your new link. ${href}`,
    again: (mending: 'photo' | 'again' | 'other', what: string, day: string) =>
      sentence(
        {
          photo: `Take ${what} again by ${day}`,
          again: `Send ${what} again by ${day}`,
          other: `Replace ${what} by ${day}`,
        }[mending],
      ),
    reasons: {
      'cut-off': 'The sum is cut off.',
      unreadable: 'The text cannot be read.',
      'wrong-period': 'The date is in another period.',
      'wrong-company': 'It is for another company.',
      'several-in-one': 'Send one file per voucher.',
      'not-sorted': 'The vouchers are not sorted.',
      'not-coded': 'The coding is missing.',
      incomplete: 'A page is missing.',
      other: 'See why on the page.',
    } satisfies Record<ReturnReasonKey, string>,
  },
};

function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

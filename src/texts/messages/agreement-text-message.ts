import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { AwaitedAgreement } from './agreement-message.ts';
import { fit, shownAddress, type TextLetterhead } from './text-messages.ts';

/**
 * That an agreement waits, by text message; also the reminder of it. It names no sum: a text message may be read by whoever holds the phone.
 * Example: `Nordlys Regnskap: Les avtalen for Brattli Bygg AS og svar innen torsdag 28. januar. nordlys.example/t/k7m2q9`.
 */
export function composeAgreementText(
  { language, officeName }: TextLetterhead,
  companyName: string,
  { changeNumber, answerByOn }: Pick<AwaitedAgreement, 'changeNumber' | 'answerByOn'>,
  today: CalendarDate,
  href: string,
): string {
  const words = wordsIn[language];
  return fit((room) => {
    const day = room.date(answerByOn, language);
    const what = words.what(changeNumber, room.company(companyName));
    return [
      `${room.office(officeName)}:`,
      sentence(answerByOn <= today ? words.today(what, day) : words.by(what, day)),
      shownAddress(href),
    ].join(' ');
  });
}

/** A short date ends with a point of its own: `28. jan.` */
function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

const wordsIn = {
  nb: {
    what: (change: number | undefined, company: string) =>
      change === undefined ? `Les avtalen for ${company}` : `Les endring nr. ${change} i avtalen for ${company}`,
    by: (what: string, day: string) => `${what} og svar innen ${day}`,
    today: (what: string, day: string) => `${what} og svar i dag, ${day}`,
  },
  en: {
    what: (change: number | undefined, company: string) =>
      change === undefined
        ? `Read the agreement for ${company}`
        : `Read change no. ${change} of the agreement for ${company}`,
    by: (what: string, day: string) => `${what} and reply by ${day}`,
    today: (what: string, day: string) => `${what} and reply today, ${day}`,
  },
};

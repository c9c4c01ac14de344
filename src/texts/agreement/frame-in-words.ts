import type { Frame, GrantedPower, SuspensionRule } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { formatCount, formatCounted } from '../format-count.ts';
import { formatDayMonth, formatMonth } from '../format-date.ts';
import { formatList } from '../format-list.ts';
import { formatKronerPlusVat } from '../format-money.ts';
import type { Language } from '../language.ts';
import { wordsOf } from '../words/words.ts';

/** All that the frame says, a sentence or two for each thing; {@link agreementInWords} puts them under their headings. */
export function frameInWords(frame: Frame, language: Language): string[] {
  return [
    ...tasksInWords(frame, language),
    durationInWords(frame.untilOn, undefined, language),
    ...sharedTermsInWords(frame, language),
    ...powersInWords(frame.powers, language),
    noticesInWords(frame, language),
    dataProcessingInWords(frame, language),
    ...jointReviewInWords(frame, language),
    ...endingInWords(frame, language),
  ];
}

/** `Vi gjør dette for deg: bokføring, mva-melding og lønn.` */
export function tasksInWords({ tasks }: Frame, language: Language): string[] {
  const { officeTasks } = wordsOf(language).agreement;
  const names = tasks.map((task) => officeTasks[task]);
  return names.length === 0 ? [] : [wordsIn[language].tasks(formatList(names, language))];
}

/** `Avtalen gjelder fra 1. juli 2026 til en av oss sier den opp.` */
export function durationInWords(
  untilOn: CalendarDate | undefined,
  startOn: CalendarDate | undefined,
  language: Language,
): string {
  const words = wordsIn[language];
  const day = (on: CalendarDate): string => formatDayMonth(on, language, { year: true });
  return [
    words.holds,
    ...(startOn === undefined ? [] : [words.from(day(startOn))]),
    `${untilOn === undefined ? words.untilEnded : words.until(day(untilOn))}.`,
  ].join(' ');
}

export function sharedTermsInWords({ sharedTerms }: Frame, language: Language): string[] {
  return sharedTerms === undefined ? [] : [wordsIn[language].sharedTerms(sharedTerms)];
}

/** What the office may do in the client's name, and who (regnskapsførerloven § 5-2, second paragraph). */
export function powersInWords(powers: readonly GrantedPower[], language: Language): string[] {
  const words = wordsIn[language];
  if (powers.length === 0) return [words.noPowers];
  const { powersOfAttorney } = wordsOf(language).agreement;
  return powers.map(({ power, holders }) =>
    words.power(
      powersOfAttorney[power],
      holders.length === 0 ? words.nobody : words.holders(formatList(holders, language)),
    ),
  );
}

export function noticesInWords({ electronicNotices }: Frame, language: Language): string {
  return electronicNotices ? wordsIn[language].electronicNotices : wordsIn[language].noElectronicNotices;
}

export function dataProcessingInWords({ dataProcessingAnnex }: Frame, language: Language): string {
  return dataProcessingAnnex ? wordsIn[language].annex : wordsIn[language].noAnnex;
}

export function jointReviewInWords({ jointReviewMonth }: Frame, language: Language): string[] {
  return jointReviewMonth === undefined ? [] : [wordsIn[language].review(formatMonth(jointReviewMonth, language))];
}

/** `Hver av oss kan si opp skriftlig med tre måneders varsel.`, and when the work stops. */
export function endingInWords({ noticeMonths, suspension }: Frame, language: Language): string[] {
  const words = wordsIn[language];
  return [
    noticeMonths === 0 ? words.noNotice : words.notice(noticeMonths),
    ...(suspension === undefined ? [] : [suspensionInWords(suspension, language)]),
  ];
}

function suspensionInWords({ afterReminders, restartRateOre }: SuspensionRule, language: Language): string {
  const words = wordsIn[language];
  const stop = afterReminders === 0 ? words.stopAtOnce : words.stopAfter(afterReminders);
  return restartRateOre === undefined
    ? stop
    : `${stop} ${words.restart(formatKronerPlusVat(restartRateOre, language))}`;
}

const wordsIn = {
  nb: {
    tasks: (tasks: string) => `Vi gjør dette for deg: ${tasks}.`,
    holds: 'Avtalen gjelder',
    from: (day: string) => `fra ${day}`,
    until: (day: string) => `til og med ${day}`,
    untilEnded: 'til en av oss sier den opp',
    sharedTerms: (name: string) =>
      `Vilkårene «${name}» er felles for flere selskaper. Hvert selskap har sin egen avtale.`,
    noPowers: 'Vi har ingen fullmakter.',
    power: (what: string, who: string) => `Vi kan ${what}. ${who}`,
    holders: (names: string) => `Det gjør bare ${names}.`,
    nobody: 'Ingen hos oss er satt opp til det ennå.',
    electronicNotices: 'Du godtar at varsler kommer på e-post og SMS.',
    noElectronicNotices: 'Du har ikke godtatt at varsler kommer på e-post og SMS.',
    annex:
      'Vi bruker opplysninger bare til det vi har avtalt. Mer står i databehandleravtalen, som følger med som vedlegg.',
    noAnnex: 'Vi bruker opplysninger bare til det vi har avtalt. Det følger ingen databehandleravtale med som vedlegg.',
    review: (month: string) => `I ${month} hvert år ser vi på året sammen.`,
    notice: (months: number) =>
      `Hver av oss kan si opp skriftlig med ${formatCount(months, 'nb')} ${months === 1 ? 'måneds' : 'måneders'} varsel.`,
    noNotice: 'Hver av oss kan si opp skriftlig når som helst.',
    stopAfter: (reminders: number) =>
      `Er en faktura fra oss ubetalt etter ${formatCount(reminders, 'nb')} ${reminders === 1 ? 'betalingspåminnelse' : 'betalingspåminnelser'}, kan vi stanse arbeidet.`,
    stopAtOnce: 'Er en faktura fra oss ubetalt etter forfall, kan vi stanse arbeidet.',
    restart: (rate: string) => `Å begynne igjen koster ${rate} per time.`,
  },
  en: {
    tasks: (tasks: string) => `We do this for you: ${tasks}.`,
    holds: 'The agreement holds',
    from: (day: string) => `from ${day}`,
    until: (day: string) => `up to and including ${day}`,
    untilEnded: 'until one of us ends it',
    sharedTerms: (name: string) =>
      `The terms “${name}” are shared by several companies. Every company has an agreement of its own.`,
    noPowers: 'We have no powers of attorney.',
    power: (what: string, who: string) => `We can ${what}. ${who}`,
    holders: (names: string) => `Only ${names} can do it.`,
    nobody: 'Nobody with us is set up for it yet.',
    electronicNotices: 'You accept that notices come by e-mail and text message.',
    noElectronicNotices: 'You have not accepted that notices come by e-mail and text message.',
    annex: 'We use data only for what we have agreed. The data processing agreement says more, and is an annex.',
    noAnnex: 'We use data only for what we have agreed. No data processing agreement comes as an annex.',
    review: (month: string) => `Every ${month} we look at the year together.`,
    notice: (months: number) =>
      `Each of us can end the agreement in writing with ${formatCounted(months, 'month', 'en')}' notice.`.replace(
        "one month'",
        "one month's",
      ),
    noNotice: 'Each of us can end the agreement in writing at any time.',
    stopAfter: (reminders: number) =>
      `If an invoice from us is unpaid after ${formatCount(reminders, 'en')} payment ${reminders === 1 ? 'reminder' : 'reminders'}, we can stop the work.`,
    stopAtOnce: 'If an invoice from us is unpaid after its due date, we can stop the work.',
    restart: (rate: string) => `Starting again costs ${rate} per hour.`,
  },
};

import type { TargetFigure } from '../../domain/talk/index.ts';
import type { Language } from '../language.ts';
import { clientPageWords } from '../talk/client-page-words.ts';
import type { YearStanding } from './shared-page-in-words.ts';

interface SharedPageWords {
  title: Readonly<Record<YearStanding, string>>;
  lead(met: number, judged: number): string;
  columns: readonly [name: string, before: string, aim: string, now: string];
  rows: Readonly<Record<TargetFigure | 'office', string>>;
  byDeadline: string;
  someOf(some: number, of: number): string;
  forSome(some: number, of: number): string;
  atMost(value: string): string;
  atLeast(value: string): string;
  all: string;
  missing(missing: string): string;
  trendEarlier(least: string, most: string): string;
  trendLater(least: string, most: string): string;
  trendCannotTell: string;
  trendTooFew: string;
  few: string;
  ownLeftOut: string;
  writes(name: string): string;
  unanswered(name: string): string;
  quote(words: string): string;
  mustDos: string;
}

/** All that the shared page says of itself. */
export const sharedPageWords: Readonly<Record<Language, SharedPageWords>> = {
  nb: {
    title: {
      all: 'Året ble som vi avtalte',
      some: 'Vi kom et stykke på vei',
      none: 'Året ble ikke slik vi tenkte',
      'not-known': 'Året vårt',
    },
    lead: (met, judged) =>
      judged === 0 ? 'Det er for få leveringer til å si noe om målene.' : `Vi nådde ${met} av ${judged} mål.`,
    columns: ['', 'Før', 'Mål', 'Året'],
    rows: {
      'median-days': 'Dager etter fristen, median',
      complete: 'Komplett første gang',
      reminders: 'Påminnelser',
      office: 'Våre egne datoer i tide',
    },
    byDeadline: 'innen fristen',
    someOf: (some, of) => `${some} av ${of}`,
    forSome: (some, of) => `${some} for ${of}`,
    atMost: (value) => `høyst ${value}`,
    atLeast: (value) => `minst ${value}`,
    all: 'alle',
    missing: (missing) => `Ikke her ennå: ${missing}.`,
    trendEarlier: (least, most) => `Bilagene kommer tidligere nå, et sted mellom ${least} og ${most}.`,
    trendLater: (least, most) => `Bilagene kommer senere nå, et sted mellom ${least} og ${most}.`,
    trendCannotTell: 'Tallene kan ikke si om bilagene kommer tidligere eller senere enn før.',
    trendTooFew: 'Det er for få leveringer til å si om noe har endret seg.',
    few: 'Leveringene er få, så én av dem flytter tallene mye.',
    ownLeftOut: clientPageWords.nb.ownLeftOut,
    writes: (name) => `${name} skriver`,
    unanswered: (name) => `${name} har ikke fylt ut sin del. Det tar vi i møtet.`,
    quote: (words) => `«${words}»`,
    mustDos: 'Dette ser vi på hvert år',
  },
  en: {
    title: {
      all: 'The year went as we agreed',
      some: 'We came some of the way',
      none: 'The year was not as we thought',
      'not-known': 'Our year',
    },
    lead: (met, judged) =>
      judged === 0
        ? 'There are too few deliveries to say anything of the targets.'
        : `We reached ${met} of ${judged} targets.`,
    columns: ['', 'Before', 'Target', 'The year'],
    rows: {
      'median-days': 'Days after the deadline, median',
      complete: 'Complete the first time',
      reminders: 'Reminders',
      office: 'Our own dates in time',
    },
    byDeadline: 'by the deadline',
    someOf: (some, of) => `${some} of ${of}`,
    forSome: (some, of) => `${some} for ${of}`,
    atMost: (value) => `at most ${value}`,
    atLeast: (value) => `at least ${value}`,
    all: 'all',
    missing: (missing) => `Not here yet: ${missing}.`,
    trendEarlier: (least, most) => `The vouchers come earlier now, somewhere between ${least} and ${most}.`,
    trendLater: (least, most) => `The vouchers come later now, somewhere between ${least} and ${most}.`,
    trendCannotTell: 'The figures cannot say whether the vouchers come earlier or later than before.',
    trendTooFew: 'There are too few deliveries to say whether anything has changed.',
    few: 'The deliveries are few, so one of them moves the figures a lot.',
    ownLeftOut: clientPageWords.en.ownLeftOut,
    writes: (name) => `${name} writes`,
    unanswered: (name) => `${name} has not filled in its part. We take that in the meeting.`,
    quote: (words) => `“${words}”`,
    mustDos: 'What we look at each year',
  },
};

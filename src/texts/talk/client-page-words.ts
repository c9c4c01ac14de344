import type { Standing } from '../../domain/talk/index.ts';
import type { Language } from '../language.ts';
import type { PageSectionKey } from './client-page-text.ts';

interface ClientPageWords {
  title: Readonly<Record<Standing, string>>;
  lead: Readonly<Record<Standing, string>>;
  headings: Readonly<Record<PageSectionKey, string>>;
  nothingAgreed: string;
  moreThings(count: string): string;
  moreAgreed(more: string, count: number): string;
  nothingHappened: string;
  columns: readonly [name: string, meant: string, was: string];
  rows: {
    days(deliveries: string): string;
    day: string;
    missing: string;
    complete: string;
    reminders: string;
  };
  inTime: string;
  none: string;
  asFew: string;
  someOf(some: number, of: number): string;
  until(day: string): string;
  median: string;
  forYou: string;
  forUs: string;
  charged(sum: string): string;
  waived(sum: string): string;
  tookTime(what: string): string;
  extraWork(time: string, rate: string, sum: string): string;
  ownLeftOut: string;
  ownKept(inTime: string, of: string): string;
  ownMore(count: string, more: number): string;
  ownMended: string;
  noSurchargeAndTime: string;
  timeForFigures: string;
  yourView: string;
  written: string;
}

/** All that the client's page says of itself, apart from figures, days and what was agreed. */
export const clientPageWords: Readonly<Record<Language, ClientPageWords>> = {
  nb: {
    title: {
      'does-not-work': 'Slik kan vi få et roligere år',
      'could-be-easier': 'Slik kan vi få et roligere år',
      works: 'Slik kan vi få et godt år til',
      'not-known': 'Slik kan vi få et godt år',
    },
    lead: {
      'does-not-work':
        'Vi liker å jobbe med deg, og vil gjerne fortsette. Slik vi arbeider sammen nå, fungerer det ikke. Her er det vi ser.',
      'could-be-easier': 'Vi liker å jobbe med deg. Noe kan bli lettere for oss begge. Her er det vi ser.',
      works: 'Vi liker å jobbe med deg. Samarbeidet går godt. Her er tallene.',
      'not-known': 'Vi liker å jobbe med deg. Her er det vi har avtalt. Tall har vi ikke ennå.',
    },
    headings: {
      agreed: 'Dette har vi avtalt',
      happened: 'Slik gikk det',
      cost: 'Hva det kostet',
      own: 'Vår egen del',
      'good-year': 'Et godt år kan se slik ut',
      next: 'Veien videre',
    },
    nothingAgreed: 'Vi har ikke skrevet ned hva du leverer, og når. Det vil vi gjerne gjøre nå.',
    moreThings: (count) => `${count} til`,
    moreAgreed: (more) => `${more} til står i avtalen.`,
    nothingHappened: 'Ingen frist er passert ennå, så vi har ingen tall.',
    columns: ['', 'Slik det var tenkt', 'Slik det ble'],
    rows: {
      days: (deliveries) => `Median av ${deliveries}`,
      day: 'Leveringsdag',
      missing: 'Ikke kommet ennå',
      complete: 'Komplett første gang',
      reminders: 'Påminnelser fra oss',
    },
    inTime: 'innen fristen',
    none: 'ingen',
    asFew: 'så få som mulig',
    someOf: (some, of) => `${some} av ${of}`,
    until: (day) => `De siste tolv månedene, til ${day}. Dager vi hadde stengt, teller ikke.`,
    median: 'Medianen er dagen i midten.',
    forYou: 'For deg',
    forUs: 'For oss',
    charged: (sum) => `Tillegg på ${sum}`,
    waived: (sum) => `Tillegg på ${sum} ble ettergitt`,
    tookTime: (what) => `${what} tok av tiden din`,
    extraWork: (time, rate, sum) =>
      `Vi brukte ${time} på ekstra arbeid. Etter timeprisen vår på ${rate} er det ${sum} uten mva.`,
    ownLeftOut: 'Siden handler om leveringene. Våre egne datoer står ikke her, så den forteller ikke alt.',
    ownKept: (inTime, of) => `Vi holdt våre egne datoer for ${inTime} av ${of}.`,
    ownMore: (count) => `Det gjelder ${count} til.`,
    ownMended: 'Det gjør vi noe med.',
    noSurchargeAndTime: 'Det som kommer i tide, koster ikke noe tillegg. Da får vi tid til å snakke om tallene dine.',
    timeForFigures: 'Da får vi tid til å snakke om tallene dine.',
    yourView: 'Vi vil gjerne høre hvordan du ser det. Hva kan vi gjøre annerledes?',
    written: 'Det vi blir enige om, skriver vi ned. Om et år ser vi på det sammen.',
  },
  en: {
    title: {
      'does-not-work': 'How we can have a calmer year',
      'could-be-easier': 'How we can have a calmer year',
      works: 'How we can have one more good year',
      'not-known': 'How we can have a good year',
    },
    lead: {
      'does-not-work':
        'We like working with you, and want to go on. The way we work together now does not work. Here is what we see.',
      'could-be-easier': 'We like working with you. Some things can be easier for both of us. Here is what we see.',
      works: 'We like working with you. It goes well. Here are the figures.',
      'not-known': 'We like working with you. Here is what we have agreed. There are no figures yet.',
    },
    headings: {
      agreed: 'What we have agreed',
      happened: 'How it went',
      cost: 'What it cost',
      own: 'Our own part',
      'good-year': 'What a good year can look like',
      next: 'From here',
    },
    nothingAgreed: 'We have not written down what you hand in, and when. We would like to do so now.',
    moreThings: (count) => `${count} more`,
    moreAgreed: (more, count) => `${more} more ${count === 1 ? 'is' : 'are'} in the agreement.`,
    nothingHappened: 'No deadline has passed yet, so we have no figures.',
    columns: ['', 'As it was meant', 'As it was'],
    rows: {
      days: (deliveries) => `Median of ${deliveries}`,
      day: 'Day of delivery',
      missing: 'Not here yet',
      complete: 'Complete the first time',
      reminders: 'Reminders from us',
    },
    inTime: 'by the deadline',
    none: 'none',
    asFew: 'as few as can be',
    someOf: (some, of) => `${some} of ${of}`,
    until: (day) => `The last twelve months, to ${day}. Days when we were closed do not count.`,
    median: 'The median is the middle day.',
    forYou: 'For you',
    forUs: 'For us',
    charged: (sum) => `Surcharges of ${sum}`,
    waived: (sum) => `Surcharges of ${sum} were waived`,
    tookTime: (what) => `${what} took some of your time`,
    extraWork: (time, rate, sum) =>
      `We spent ${time} on extra work. At our hourly rate of ${rate} that is ${sum} without VAT.`,
    ownLeftOut: 'This page is about the deliveries. Our own dates are not here, so it does not tell all.',
    ownKept: (inTime, of) => `We kept our own dates for ${inTime} of ${of}.`,
    ownMore: (count, more) => `There ${more === 1 ? 'is' : 'are'} ${count} more.`,
    ownMended: 'We are doing something about it.',
    noSurchargeAndTime: 'What comes in time costs no surcharge. Then we have time to talk about your figures.',
    timeForFigures: 'Then we have time to talk about your figures.',
    yourView: 'We want to hear how you see it. What can we do in another way?',
    written: 'What we agree on, we write down. In a year we look at it together.',
  },
};

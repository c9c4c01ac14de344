import type { YearMood } from '../../domain/trial-year/index.ts';
import type { Language } from '../language.ts';

interface StatusWords {
  subject: Readonly<Record<YearMood, string>>;
  lead: Readonly<Record<YearMood, string>>;
  headings: Readonly<Record<'now' | 'targets' | 'own' | 'next', string>>;
  inTime(inTime: string, of: string): string;
  none: string;
  missing(missing: string, count: number): string;
  toCome(toCome: string, count: number): string;
  noneToCome: string;
  nothingYet: string;
  ownNothing: string;
  next: Readonly<Record<YearMood, readonly string[]>>;
  end(day: string): string;
}

/** All that the quarter's page says of itself, apart from figures and days. */
export const statusWords: Readonly<Record<Language, StatusWords>> = {
  nb: {
    subject: {
      well: 'Året så langt: det går godt',
      mixed: 'Året så langt: vi er på vei',
      badly: 'Året så langt: skal vi ta en kort prat?',
      'too-few': 'Året så langt',
    },
    lead: {
      well: 'Takk. Det går slik vi ble enige om, og det merker vi hver gang.',
      mixed: 'Noe går slik vi ble enige om. Noe er det litt igjen på.',
      badly: 'Vi er ikke der vi ble enige om å være. Vi vil gjerne gjøre det lettere for deg.',
      'too-few': 'Det er tidlig i året. Her er det vi vet så langt.',
    },
    headings: { now: 'Slik er det nå', targets: 'Målene våre', own: 'Vår egen del', next: 'Veien videre' },
    inTime: (inTime, of) => `${inTime} av ${of} kom innen fristen.`,
    none: 'ingen',
    missing: (missing) => `${missing} er ikke her ennå.`,
    toCome: (toCome) => `${toCome} er igjen i året.`,
    noneToCome: 'Det er ingen flere i året.',
    nothingYet: 'Ingen frist er passert ennå.',
    ownNothing: 'Vi har ikke hatt noen egne datoer ennå.',
    next: {
      well: ['Du trenger ikke gjøre noe nytt. Da får vi tid til å snakke om tallene dine. Si fra når det passer.'],
      mixed: ['Passer en annen dag bedre for deg? Si fra, så finner vi den sammen.'],
      badly: ['Vi vil gjerne høre hva som er vanskelig, og hva vi kan gjøre på en annen måte. Si fra når det passer.'],
      'too-few': ['Du trenger ikke gjøre noe nytt.'],
    },
    end: (day) => `Året varer til ${day}. Da ser vi på det sammen.`,
  },
  en: {
    subject: {
      well: 'The year so far: it goes well',
      mixed: 'The year so far: we are on our way',
      badly: 'The year so far: shall we have a short talk?',
      'too-few': 'The year so far',
    },
    lead: {
      well: 'Thank you. It goes as we agreed, and we notice it each time.',
      mixed: 'Some of it goes as we agreed. With some there is a little way to go.',
      badly: 'We are not where we agreed to be. We would like to make it easier for you.',
      'too-few': 'It is early in the year. Here is what we know so far.',
    },
    headings: { now: 'How it is now', targets: 'Our targets', own: 'Our own part', next: 'From here' },
    inTime: (inTime, of) => `${inTime} of ${of} came by the deadline.`,
    none: 'none',
    missing: (missing, count) => `${missing} ${count === 1 ? 'is' : 'are'} not here yet.`,
    toCome: (toCome, count) => `${toCome} ${count === 1 ? 'is' : 'are'} left in the year.`,
    noneToCome: 'There are no more in the year.',
    nothingYet: 'No deadline has passed yet.',
    ownNothing: 'We have had no dates of our own yet.',
    next: {
      well: ['There is nothing new for you to do. It gives us time to talk about your figures. Tell us when it suits.'],
      mixed: ['Does another day suit you better? Tell us, and we find it together.'],
      badly: ['We want to hear what is hard, and what we can do in another way. Tell us when it suits you.'],
      'too-few': ['There is nothing new for you to do.'],
    },
    end: (day) => `The year lasts until ${day}. Then we look at it together.`,
  },
};

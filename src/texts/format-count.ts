import type { Language } from './language.ts';

const nbWords = ['null', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'];
const enWords = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const nbOrdinals = 'første andre tredje fjerde femte sjette sjuende åttende niende tiende ellevte tolvte'.split(' ');
const enOrdinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

/** Singular, plural, and the Norwegian gender, which decides between `én` and `ett`. */
interface Noun {
  nb: readonly [one: string, many: string, gender: 'common' | 'neuter'];
  en: readonly [one: string, many: string];
}

const nouns = {
  thing: { nb: ['ting', 'ting', 'common'], en: ['thing', 'things'] },
  file: { nb: ['fil', 'filer', 'common'], en: ['file', 'files'] },
  page: { nb: ['side', 'sider', 'common'], en: ['page', 'pages'] },
  photo: { nb: ['bilde', 'bilder', 'neuter'], en: ['photo', 'photos'] },
  minute: { nb: ['minutt', 'minutter', 'neuter'], en: ['minute', 'minutes'] },
  hour: { nb: ['time', 'timer', 'common'], en: ['hour', 'hours'] },
  day: { nb: ['dag', 'dager', 'common'], en: ['day', 'days'] },
  'working-day': { nb: ['virkedag', 'virkedager', 'common'], en: ['working day', 'working days'] },
  'started-day': { nb: ['påbegynt dag', 'påbegynte dager', 'common'], en: ['started day', 'started days'] },
  month: { nb: ['måned', 'måneder', 'common'], en: ['month', 'months'] },
  week: { nb: ['uke', 'uker', 'common'], en: ['week', 'weeks'] },
  'started-week': { nb: ['påbegynt uke', 'påbegynte uker', 'common'], en: ['started week', 'started weeks'] },
  'started-month': { nb: ['påbegynt måned', 'påbegynte måneder', 'common'], en: ['started month', 'started months'] },
  delivery: { nb: ['levering', 'leveringer', 'common'], en: ['delivery', 'deliveries'] },
  company: { nb: ['selskap', 'selskaper', 'neuter'], en: ['company', 'companies'] },
  client: { nb: ['kunde', 'kunder', 'common'], en: ['client', 'clients'] },
  message: { nb: ['melding', 'meldinger', 'common'], en: ['message', 'messages'] },
  reminder: { nb: ['påminnelse', 'påminnelser', 'common'], en: ['reminder', 'reminders'] },
  question: { nb: ['spørsmål', 'spørsmål', 'neuter'], en: ['question', 'questions'] },
  meeting: { nb: ['møte', 'møter', 'neuter'], en: ['meeting', 'meetings'] },
  line: { nb: ['linje', 'linjer', 'common'], en: ['line', 'lines'] },
} satisfies Record<string, Noun>;

/** What can be counted in words. */
export type CountedNoun = keyof typeof nouns;

/** A count as a word up to twelve, then in figures: `tre`, `three`, `13`. */
export function formatCount(count: number, language: Language, gender: 'common' | 'neuter' = 'common'): string {
  if (language === 'nb' && count === 1 && gender === 'neuter') return 'ett';
  return (language === 'nb' ? nbWords : enWords)[count] ?? `${count}`;
}

/** The count with its noun: `tre ting`, `én ting`, `ett bilde`, `three things`. */
export function formatCounted(count: number, noun: CountedNoun, language: Language): string {
  const [one, many] = nouns[noun][language];
  return `${formatCount(count, language, nouns[noun].nb[2])} ${count === 1 ? one : many}`;
}

/** The same in figures, for sums and tables: `16 dager`, `1 week`. */
export function formatFigured(count: number, noun: CountedNoun, language: Language): string {
  const [one, many] = nouns[noun][language];
  return `${count} ${count === 1 ? one : many}`;
}

/** `fjerde`, `fourth`; from thirteen in figures: `13.`, `13th`. */
export function formatOrdinal(number: number, language: Language): string {
  return (language === 'nb' ? nbOrdinals[number - 1] : enOrdinals[number - 1]) ?? ordinalFigure(number, language);
}

function ordinalFigure(number: number, language: Language): string {
  if (language === 'nb') return `${number}.`;
  const teen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}

import { normaliseWord, wordsIn } from '../import/index.ts';
import type { TimeWork } from './time-work.ts';

/** What people and time systems call the kinds of work, in Norwegian and English, as `normaliseWord` leaves them. */
const words: Readonly<Record<TimeWork, readonly string[]>> = {
  bookkeeping:
    wordsIn(`bokføring bokforing regnskap regnskapsføring løpenderegnskap løpende føring bilagsføring bilagsregistrering
    registrering bilag bokfør bookkeeping accounting accounts posting`),
  payroll: wordsIn('lønn lonn lønnskjøring lønnsarbeid lønnskjøringen amelding lønning lønninger payroll wages salary'),
  'vat-return':
    wordsIn(`mva mvamelding mvaoppgave mvaoppgaver moms momsoppgave merverdiavgift mvaoppgjør mvatermin vat vatreturn
    vatreturns`),
  'year-end':
    wordsIn(`årsoppgjør arsoppgjor årsregnskap skattemelding ligning ligningspapirer årsavslutning årsavstemming
    yearend yearendclose annualaccounts taxreturn`),
  advice:
    wordsIn(`rådgivning radgivning råd rådgiving konsultasjon veiledning analyse budsjett rapportering advice advisory
    consulting advising`),
  meeting: wordsIn('møte mote møter kundemøte statusmøte oppstartsmøte meeting meetings'),
  sorting: wordsIn('sortering sorter sortere sortert rydding ordning skanning sorting filing scanning'),
  coding: wordsIn('kontering konterer kontere kontert koding coding'),
  reconciling: wordsIn(
    'avstemming avstemminger avstemme bankavstemming kontroll reconciling reconciliation reconciliations',
  ),
  chasing:
    wordsIn(`oppfølging oppfolging oppfølgingavdetsommangler purring purre etterlysning etterspørsel mas telefon telefonsamtale
    ringing epost korrespondanse spørsmål chasing followup followingup followingupwhatismissing phone call email`),
  fetching: wordsIn('henting hente hentet innhenting fetching collecting'),
  administration:
    wordsIn(`administrasjon admin administrativt internt intern interntid ledelse fakturering kontor personal markedsføring
    salg administration internal invoicing management`),
  training: wordsIn(
    'kurs kursogopplæring opplæring faglig fagligoppdatering etterutdanning opplaring training course courses coursesandtraining education',
  ),
  other: wordsIn('annet anna diverse div øvrig other misc'),
};

const byWord = new Map(
  (Object.keys(words) as TimeWork[]).flatMap((work) => words[work].map((word) => [word, work] as const)),
);

/** The kind of work that a word means: "Årsoppgjør" → `year-end`, "MVA" → `vat-return`. Undefined where nobody knows the word. */
export function findTimeWork(text: string): TimeWork | undefined {
  return byWord.get(normaliseWord(text));
}

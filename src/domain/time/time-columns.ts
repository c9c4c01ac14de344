import { normaliseWord, wordsIn, type RecognisedColumn } from '../import/index.ts';

/** A line of the office's own time system as it stands in the file: every value is text. */
export interface TimeValues {
  on: string;
  person: string;
  client: string;
  orgnr: string;
  /** Counted only where the file names no client. */
  project: string;
  hours: string;
  minutes: string;
  work: string;
  words: string;
  billable: string;
}
export type TimeField = keyof TimeValues;

const headings: Readonly<Record<TimeField, readonly string[]>> = {
  on: wordsIn('dato dag arbeidsdato utført utførtdato registrertdato timedato føringsdato date day workedon workdate'),
  person: wordsIn(`ansatt ansattnavn ansatte medarbeider medarbeidernavn person navn bruker brukernavn konsulent ressurs
    hvem initialer employee employeename staff user resource consultant person name`),
  client:
    wordsIn(`kunde kundenavn klient klientnavn oppdrag oppdragsgiver firma selskap client clientname customer customername
    company engagement`),
  orgnr: wordsIn(`orgnr orgnummer organisasjonsnr organisasjonsnummer foretaksnummer orgno orgnumber organisationnumber
    organizationnumber companynumber`),
  project: wordsIn('prosjekt prosjektnavn prosjektkunde ordre ordrenavn sak project projectname order job matter'),
  hours:
    wordsIn(`timer time timerantall antalltimer ant anttimer antall timetall varighet tid medgåtttid hours hour duration
    quantity numberofhours time`),
  minutes: wordsIn('minutter minutt min antallminutter antmin minutes minute numberofminutes'),
  work: wordsIn(`aktivitet aktivitetsnavn arbeid arbeidsart arbeidstype art oppgave type tjeneste timeart lønnsart activity
    activityname work worktype task service`),
  words: wordsIn(`kommentar kommentarer beskrivelse merknad merknader tekst notat comment comments
    description note notes text`),
  billable: wordsIn('fakturerbar fakturerbart fakturerbare fakturerbartimer kanfaktureres billable chargeable'),
};

const byHeading = new Map(
  (Object.keys(headings) as TimeField[]).flatMap((field) => headings[field].map((word) => [word, field] as const)),
);

/**
 * Finds by its heading what each column of hours holds, in Norwegian and English. The first column of a kind counts.
 * Examples: "Ansatt" → `person`, "Timer" → `hours`, "Kommentar" → `words`, "Fakturerbar" → `billable`.
 */
export function recogniseTimeColumns(row: readonly string[]): RecognisedColumn<TimeField>[] {
  const taken = new Set<TimeField>();
  return row.map((heading) => {
    const field = byHeading.get(normaliseWord(heading));
    if (field === undefined || taken.has(field)) return { heading, field: null };
    taken.add(field);
    return { heading, field };
  });
}

/** A row of cells as a line of hours. */
export function timeValuesOf(columns: readonly RecognisedColumn<TimeField>[], cells: readonly string[]): TimeValues {
  const at = (field: TimeField): string => {
    const index = columns.findIndex((column) => column.field === field);
    return index === -1 ? '' : (cells[index] ?? '').trim();
  };
  return {
    on: at('on'),
    person: at('person'),
    client: at('client'),
    orgnr: at('orgnr'),
    project: at('project'),
    hours: at('hours'),
    minutes: at('minutes'),
    work: at('work'),
    words: at('words'),
    billable: at('billable'),
  };
}

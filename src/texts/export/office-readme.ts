import type { Instant } from '../../domain/kernel/index.ts';
import type { Language } from '../language.ts';
import { officeTableWords } from './office-table-words.ts';

export interface OfficeReadme {
  office: string;
  madeAt: Instant;
  tables: readonly { name: string; rows: number }[];
}

/** What lies in an office's export and how to read it, for whoever opens it without Takt. */
export function officeReadme({ office, madeAt, tables }: OfficeReadme, language: Language): string {
  const words = wordsIn[language];
  const rows = tables.map(
    ({ name, rows: count }) => `| \`tables/${name}.jsonl\` | ${count} | ${officeTableWords[language][name] ?? '–'} |`,
  );
  return [
    `# ${office}`,
    '',
    words.intro(madeAt),
    '',
    `| ${words.file} | ${words.rows} | ${words.what} |`,
    '| --- | ---: | --- |',
    ...rows,
    '',
    ...words.rest,
    '',
  ].join('\n');
}

const wordsIn: Record<
  Language,
  { intro: (at: string) => string; file: string; rows: string; what: string; rest: readonly string[] }
> = {
  nb: {
    intro: (at) =>
      `Alt som lå i Takt om byrået ${at} (UTC). Hver fil under \`tables\` har én rad per linje, som et JSON-objekt med navnene på feltene. Felt som slutter på \`_on\` er datoer, \`_at\` er tidspunkter i UTC, \`_ore\` er beløp i øre uten mva. \`office_id\` er byrået, \`client_id\` kunden.`,
    file: 'Fil',
    rows: 'Rader',
    what: 'Innhold',
    rest: [
      '## Filer',
      '',
      'Filene som kundene har sendt, ligger under `files`, hver med sin SHA-256 som navn. `files.jsonl` har listen. Hva filen het, og hva den hører til, står i `tables/arrival.jsonl` under samme `sha256`.',
      '',
      '## Kontroll',
      '',
      '`manifest.json` har antall rader og SHA-256 for hver fil. `sha256sum -c manifest.sha256` kontrollerer manifestet.',
      '',
      '## Ikke med',
      '',
      'Lenker, økter, koder, adgangsnøkler og engangspassord er ikke med, og heller ikke den hemmelige nøkkelen til byråets segl eller nøkler til regnskapssystemer. Alle må logge inn på nytt, og kundene får nye lenker. Inngåtte avtaler kan kontrolleres som før.',
      '',
      'Et tomt Takt leser alt inn igjen med `npx takt import-office MAPPE`.',
    ],
  },
  en: {
    intro: (at) =>
      `Everything that was in Takt about the office at ${at} (UTC). Each file under \`tables\` has one row a line, as a JSON object with the names of the fields. Fields that end in \`_on\` are dates, \`_at\` instants in UTC, \`_ore\` sums in øre without VAT. \`office_id\` is the office, \`client_id\` the client.`,
    file: 'File',
    rows: 'Rows',
    what: 'Contents',
    rest: [
      '## Files',
      '',
      'The files that clients sent lie under `files`, each named by its SHA-256. `files.jsonl` lists them. What a file was called and what it belongs to stands in `tables/arrival.jsonl` under the same `sha256`.',
      '',
      '## Checking',
      '',
      '`manifest.json` has the number of rows and the SHA-256 of each file. `sha256sum -c manifest.sha256` checks the manifest.',
      '',
      '## Left out',
      '',
      "Links, sessions, codes, passkeys and one-time passwords are left out, and so are the secret key of the office's seal and the keys to accounting systems. Everybody signs in anew, and clients get new links. Agreements that were made can be checked as before.",
      '',
      'An empty Takt reads all of it in again with `npx takt import-office DIR`.',
    ],
  },
};

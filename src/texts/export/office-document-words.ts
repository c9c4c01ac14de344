import {
  findRetentionClass,
  retentionRules,
  storedThings,
  type RetentionStart,
  type StoredThing,
} from '../../domain/retention/index.ts';
import type { Language } from '../language.ts';

export const officeDocumentKinds = ['processing-annex', 'outsourcing-register', 'sub-processors'] as const;
export type OfficeDocumentKind = (typeof officeDocumentKinds)[number];

/** What the documents are filled in with. */
export interface OfficeDocumentFacts {
  name: string;
  orgnr: string;
  email: string;
  phone: string | null;
  /** What the installation sends through and stores with, as it is set. */
  mail: boolean;
  sms: boolean;
  virusScan: boolean;
  /** Accounting systems that clients of the office are connected to. */
  ledgers: readonly string[];
  /** So many clients are served. */
  clients: number;
}

interface Section {
  heading: string;
  paragraphs: readonly string[];
  items: readonly string[];
  table?: { headings: readonly string[]; rows: readonly (readonly string[])[] };
}

export interface OfficeDocumentText {
  title: string;
  lead: string;
  orgnr: string;
  office: string;
  made: string;
  sections: readonly Section[];
}

/** One document in words. What only the office knows stands as a line to fill in, and says so. */
export function officeDocumentWords(
  kind: OfficeDocumentKind,
  facts: OfficeDocumentFacts,
  language: Language,
): OfficeDocumentText {
  const words = wordsIn[language];
  const common = { orgnr: words.orgnr, office: words.office, made: words.made };
  const helpers: Section = {
    heading: words.helpers,
    paragraphs: [words.helpersIntro],
    items: [],
    table: { headings: words.helperHeadings, rows: helpersOf(facts, language) },
  };
  if (kind === 'sub-processors')
    return { ...common, title: words.titles[kind], lead: words.leads[kind], sections: [helpers] };
  if (kind === 'outsourcing-register') {
    return {
      ...common,
      title: words.titles[kind],
      lead: words.leads[kind],
      sections: [...words.register(facts), helpers],
    };
  }
  const kept: Section = {
    heading: words.kept,
    paragraphs: [words.keptIntro],
    items: [],
    table: { headings: words.keptHeadings, rows: retentionRows(language) },
  };
  return {
    ...common,
    title: words.titles[kind],
    lead: words.leads[kind],
    sections: [...words.annex(facts), kept, helpers],
  };
}

function helpersOf({ mail, sms, virusScan, ledgers }: OfficeDocumentFacts, language: Language): string[][] {
  const { helper, toFill } = wordsIn[language];
  return [
    [helper.host[0], helper.host[1], toFill],
    ...(mail ? [[helper.mail[0], helper.mail[1], toFill]] : []),
    ...(sms ? [[helper.sms[0], helper.sms[1], toFill]] : []),
    ...(virusScan ? [[helper.scan[0], helper.scan[1], toFill]] : []),
    ...ledgers.map((name) => [name, helper.ledger, toFill]),
  ];
}

function retentionRows(language: Language): string[][] {
  const { things, from, years } = wordsIn[language];
  return storedThings.map((thing) => {
    const rule = retentionRules[findRetentionClass(thing)];
    return [things[thing], `${years(rule.months)} ${from[rule.from]}`, rule.source];
  });
}

interface Words {
  orgnr: string;
  office: string;
  made: string;
  titles: Record<OfficeDocumentKind, string>;
  leads: Record<OfficeDocumentKind, string>;
  helpers: string;
  helpersIntro: string;
  helperHeadings: readonly string[];
  helper: {
    host: [string, string];
    mail: [string, string];
    sms: [string, string];
    scan: [string, string];
    ledger: string;
  };
  toFill: string;
  kept: string;
  keptIntro: string;
  keptHeadings: readonly string[];
  things: Record<StoredThing, string>;
  from: Record<RetentionStart, string>;
  years(months: number): string;
  annex(facts: OfficeDocumentFacts): Section[];
  register(facts: OfficeDocumentFacts): Section[];
}

const wordsIn: Record<Language, Words> = {
  nb: {
    orgnr: 'Orgnr',
    office: 'Regnskapsbyrå',
    made: 'Laget',
    titles: {
      'processing-annex': 'Databehandleravtale, vedlegg',
      'outsourcing-register': 'Oppføring i register over utkontraktering',
      'sub-processors': 'Underleverandører som behandler personopplysninger',
    },
    leads: {
      'processing-annex': 'Vedlegg til oppdragsavtalen om behandling av personopplysninger (GDPR artikkel 28).',
      'outsourcing-register': 'Takt som system for oppdragsavtaler, levering og oppfølging.',
      'sub-processors': 'Slik oppsettet er i dag.',
    },
    helpers: 'Underleverandører',
    helpersIntro:
      'Listen følger av hvordan Takt er satt opp. Navn, land og avtale fylles inn av byrået. Kunden får beskjed før en ny tas i bruk.',
    helperHeadings: ['Hvem', 'Hva de gjør', 'Navn, land og avtale'],
    helper: {
      host: ['Drift', 'Maskin og lagring der Takt kjører'],
      mail: ['E-post', 'Sender meldinger til kundens kontakter'],
      sms: ['SMS', 'Sender tekstmeldinger til kundens kontakter'],
      scan: ['Viruskontroll', 'Ser etter virus i filer som kommer inn'],
      ledger: 'Regnskapssystem som kunden har koblet til',
    },
    toFill: '[fylles inn]',
    kept: 'Hvor lenge det oppbevares',
    keptIntro:
      'Det som kan slettes, står hver måned på en liste som en person godkjenner. Åpen uenighet, tvist og bo stanser sletting.',
    keptHeadings: ['Hva', 'Hvor lenge', 'Hjemmel'],
    things: {
      'accounting-file': 'Bilag og regnskapsmateriale',
      'supporting-file': 'Kontrakter, timelister og støttemateriale',
      'unplaced-file': 'Filer som ikke er lagt på plass',
      'message-words': 'Ordene i meldinger',
      'question-words': 'Spørsmål og svar',
      'objection-words': 'Uenighet og svar',
      'talk-words': 'Samtalegrunnlag',
      'course-words': 'Grunner i kursendringer',
      'review-words': 'Svar og referater fra felles vurderinger',
      'handover-words': 'Overføringer og uttalelser',
      'meeting-words': 'Dagsordener, steder og referater',
      'referral-words': 'Brev om et nytt byrå',
      'record-words': 'Ord i loggen',
      'time-words': 'Notater på timer',
      'agreement-document': 'Oppdragsavtaler',
      'engagement-check': 'Kundekontroll',
      'breach-letter': 'Skriftlig varsel etter § 5-4',
    },
    from: {
      'financial-year-end': 'etter regnskapsårets slutt',
      'relation-end': 'etter at oppdraget er slutt',
      'own-day': 'etter brevets dato',
    },
    years: (months) =>
      months % 12 === 0 ? `${months / 12} år` : `${Math.floor(months / 12)} år og ${months % 12} måneder`,
    annex: ({ name, email }) => [
      {
        heading: 'Partene',
        paragraphs: [
          `Kunden er behandlingsansvarlig. ${name} er databehandler for bokføring og lønn, og selv behandlingsansvarlig for egne lovpålagte plikter.`,
        ],
        items: [],
      },
      {
        heading: 'Hva behandlingen gjelder',
        paragraphs: [
          'Formålet er å motta og følge opp regnskapsmateriale, etter oppdragsavtalen, så lenge den gjelder.',
        ],
        items: [
          'Opplysninger: navn, e-post og mobil til kontakter, innholdet i bilag, lønnsgrunnlag og timelister, meldinger og spørsmål.',
          'De det gjelder: kundens kontakter, ansatte, eiere, kunder og leverandører.',
          'Behandlingen: mottak, lagring, lesing, kontroll mot avtalen, påminnelser, utlevering og sletting.',
        ],
      },
      {
        heading: 'Databehandlerens plikter',
        paragraphs: [],
        items: [
          'Behandler bare etter kundens dokumenterte instruks, som er oppdragsavtalen og det som avtales skriftlig.',
          'Alle som har tilgang, har taushetsplikt etter regnskapsførerloven § 4-2.',
          'Tilgang styres av rolle, hver hendelse føres i en logg som kan etterprøves, og innhold vises først etter kode.',
          'Hjelper kunden med innsyn, retting og sletting, og med melding om brudd. Kunden varsles uten ugrunnet opphold.',
          'Sletter eller utleverer opplysningene når oppdraget er slutt, så langt loven ikke krever oppbevaring.',
          'Gir kunden det som trengs for å vise at pliktene er oppfylt, og bidrar ved revisjon.',
        ],
      },
      { heading: 'Kontakt', paragraphs: [`Spørsmål om personvern sendes til ${email}.`], items: [] },
    ],
    register: ({ clients }) => [
      {
        heading: 'Hva som er utkontraktert',
        paragraphs: [
          'Mottak av regnskapsmateriale, oppfølging av frister, avtaler med signering, logg og oppbevaring i systemet Takt.',
        ],
        items: [
          `Omfang: ${clients} kunder.`,
          'Data: kundens regnskapsmateriale, kontaktopplysninger, avtaler og logg.',
          'Kritisk: ja, materialet trengs for å holde lovpålagte frister.',
        ],
      },
      {
        heading: 'Styring og utgang',
        paragraphs: [],
        items: [
          'Ansvarlig på kontoret: [fylles inn].',
          'Risikovurdering gjort: [dato fylles inn].',
          'Avtale med leverandør og rett til innsyn for Finanstilsynet: [fylles inn].',
          'Utgang: alt tas ut i åpne formater med kontrollsummer, og kan leses uten Takt.',
          'Kontinuitet: sikkerhetskopi hver natt, og prøve på å lese den tilbake.',
        ],
      },
    ],
  },
  en: {
    orgnr: 'Org. no.',
    office: 'Accounting office',
    made: 'Made',
    titles: {
      'processing-annex': 'Data processing agreement, annex',
      'outsourcing-register': 'Entry for the outsourcing register',
      'sub-processors': 'Sub-processors of personal data',
    },
    leads: {
      'processing-annex': 'Annex to the engagement agreement on the processing of personal data (GDPR article 28).',
      'outsourcing-register': 'Takt as the system for engagement agreements, deliveries and follow-up.',
      'sub-processors': 'As it is set up today.',
    },
    helpers: 'Sub-processors',
    helpersIntro:
      'The list follows from how Takt is set up. Name, country and contract are filled in by the office. The client is told before a new one is used.',
    helperHeadings: ['Who', 'What they do', 'Name, country and contract'],
    helper: {
      host: ['Operation', 'The machine and the storage on which Takt runs'],
      mail: ['E-mail', 'Sends messages to the contacts of clients'],
      sms: ['Text messages', 'Sends text messages to the contacts of clients'],
      scan: ['Virus scan', 'Looks for viruses in files that arrive'],
      ledger: 'Accounting system that a client has connected',
    },
    toFill: '[to be filled in]',
    kept: 'How long it is kept',
    keptIntro:
      'What may be erased stands each month on a list that a person approves. Open disagreement, dispute and an estate hold erasing back.',
    keptHeadings: ['What', 'How long', 'Source'],
    things: {
      'accounting-file': 'Vouchers and accounting material',
      'supporting-file': 'Contracts, lists of hours and supporting material',
      'unplaced-file': 'Files that have no place',
      'message-words': 'The words of messages',
      'question-words': 'Questions and answers',
      'objection-words': 'Disagreement and answers',
      'talk-words': 'What talks are prepared with',
      'course-words': 'Reasons in changes of course',
      'review-words': 'Answers and minutes of joint reviews',
      'handover-words': 'Handovers and statements',
      'meeting-words': 'Agendas, places and minutes',
      'referral-words': 'Letters about a new office',
      'record-words': 'Words in the record',
      'time-words': 'Notes on hours',
      'agreement-document': 'Engagement agreements',
      'engagement-check': 'Client due diligence',
      'breach-letter': 'Written notice under section 5-4',
    },
    from: {
      'financial-year-end': 'after the end of the financial year',
      'relation-end': 'after the end of the engagement',
      'own-day': 'after the date of the letter',
    },
    years: (months) =>
      months % 12 === 0 ? `${months / 12} years` : `${Math.floor(months / 12)} years and ${months % 12} months`,
    annex: ({ name, email }) => [
      {
        heading: 'The parties',
        paragraphs: [
          `The client is the controller. ${name} is the processor for bookkeeping and payroll, and a controller of its own for its statutory duties.`,
        ],
        items: [],
      },
      {
        heading: 'What the processing is about',
        paragraphs: [
          'The purpose is to receive and follow up accounting material under the engagement agreement, for as long as it holds.',
        ],
        items: [
          'Data: names, e-mail and mobile numbers of contacts, the contents of vouchers, payroll data and lists of hours, messages and questions.',
          'Whom it concerns: the client’s contacts, employees, owners, customers and suppliers.',
          'Processing: receiving, storing, reading, checking against the agreement, reminding, handing out and erasing.',
        ],
      },
      {
        heading: 'Duties of the processor',
        paragraphs: [],
        items: [
          'Processes only on the client’s documented instructions: the engagement agreement and what is agreed in writing.',
          'Everybody with access is bound to confidentiality under section 4-2 of the Accountants Act.',
          'Access goes by role, every event stands in a record that can be verified, and contents are shown only after a code.',
          'Helps the client with access, correction and erasure, and with notices of a breach. The client is told without undue delay.',
          'Erases or hands over the data when the engagement ends, as far as the law does not demand that they are kept.',
          'Gives the client what is needed to show that the duties are met, and takes part in audits.',
        ],
      },
      { heading: 'Contact', paragraphs: [`Questions about privacy go to ${email}.`], items: [] },
    ],
    register: ({ clients }) => [
      {
        heading: 'What is outsourced',
        paragraphs: [
          'Receiving accounting material, following up deadlines, agreements with signing, record and storage in the system Takt.',
        ],
        items: [
          `Extent: ${clients} clients.`,
          'Data: the accounting material of clients, contact details, agreements and record.',
          'Critical: yes, the material is needed to keep statutory deadlines.',
        ],
      },
      {
        heading: 'Governance and exit',
        paragraphs: [],
        items: [
          'Responsible at the office: [to be filled in].',
          'Risk assessment made: [date to be filled in].',
          'Contract with the supplier, and the right of access of Finanstilsynet: [to be filled in].',
          'Exit: everything is taken out in open formats with check sums, and can be read without Takt.',
          'Continuity: a backup every night, and a trial of reading it back.',
        ],
      },
    ],
  },
};

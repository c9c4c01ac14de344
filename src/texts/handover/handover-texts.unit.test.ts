import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OfficeLateness } from '../../domain/conduct/index.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import {
  deriveArchive,
  deriveDutyToResign,
  deriveHandover,
  deriveStatement,
  findForbiddenWords,
  type HandoverFacts,
  type StatementFacts,
} from '../../domain/handover/index.ts';
import {
  afterSteps,
  allDone,
  aprilIsMissing,
  brattliContents,
  handOver,
  handoverFacts,
  ingrid,
  mari,
  prepare,
} from '../../domain/handover/handover.testdata.ts';
import { statementFacts } from '../../domain/handover/statement.testdata.ts';
import { storedThings } from '../../domain/retention/index.ts';
import { languages, type Language } from '../language.ts';
import { findBlame } from '../readability/find-blame.ts';
import { lixOf } from '../readability/lix.ts';
import type { PaperText } from '../talk/paper-section.ts';
import { dutyToResignInWords } from './duty-to-resign-in-words.ts';
import { handoverInWords } from './handover-in-words.ts';
import { handoverWords } from './handover-words.ts';
import { statementInWords } from './statement-in-words.ts';
import { whatHappensNow, type WhatHappensFacts } from './what-happens-now.ts';

/** All that a paper says, line by line. */
function readingOf({ title, sections }: PaperText): string[] {
  return [
    title,
    ...sections.flatMap(({ heading, paragraphs = [], pairs = [], table, list = [], note }) => [
      `# ${heading}`,
      ...paragraphs,
      ...pairs.map(({ label, value }) => `${label}: ${value}`),
      ...(table === undefined ? [] : [table.columns.map((column) => column.heading).join(' | ')]),
      ...(table?.rows ?? []).map((row) => row.join(' | ')),
      ...list,
      ...(note === undefined ? [] : [note]),
    ]),
  ];
}

const statement = (language: Language, more: Partial<StatementFacts> = {}): string[] =>
  readingOf(statementInWords(deriveStatement(statementFacts(more)), language));

describe('the statement to the next accountant', () => {
  it('reads so in bokmål', () => {
    expect(statement('nb')).toEqual([
      'Uttalelse til ny regnskapsfører',
      '# Hvorfor vi skriver',
      'Fjord Regnskap AS spurte 2. mars 2027 om det er grunner til ikke å ta oppdraget.',
      'Vi svarer etter regnskapsførerloven § 5-1. Her står det vi vet, med datoer.',
      '# Oppdraget',
      'Periode: Fra 15. januar 2024 til og med 31. mai 2027',
      'Oppgaver: Bokføring og mva-melding',
      'Oppsigelse: Vi sa opp 28. februar 2027',
      'Bokført til og med: 31. desember 2026',
      'Sist sendt: Mva-melding 6. termin 2026, sendt 10. februar 2027',
      '# Det som ikke ble slik det var avtalt',
      'Hva | Avtalt | Slik ble det',
      'Kvitteringer, fakturaer og kontoutskrift for september og oktober 2026 | 20. november 2026 | Kom 4. desember 2026',
      'Brev til kunden etter regnskapsførerloven § 5-4 |  | Skrevet 10. desember 2026',
      'Kvitteringer for november og desember 2026 | 20. januar 2027 | Sendt tilbake 2 ganger. Kunden er ikke enig, og har ikke fått svar ennå.',
      'Kontoutskrift for januar og februar 2027 | 22. mars 2027 | Ikke kommet',
      'Faktura fra oss | Forfall 15. april 2027 | Ikke betalt',
      '# Vår egen del',
      'Uttalelsen handler om leveringene fra kunden. Våre egne datoer står ikke her, så den forteller ikke alt.',
      '# Hva som skjer med svaret',
      'Begge byråene tar vare på spørsmålet og svaret.',
    ]);
  });

  it('says that nothing else than agreed is known, and what the office was late with where it may', () => {
    const late: OfficeLateness[] = [
      { slip: 'report-late', dueOn: on('2026-10-12'), report: 'vat-return', doneOn: on('2026-10-14') },
      { slip: 'extension-unanswered', dueOn: on('2026-11-02') },
    ];
    const own = { approvedBy: 'ingrid', leadId: 'ingrid', approved: late, late, claimMarked: false };
    const read = statement('en', { deviations: [], own });
    expect(read).toContain('Since 1 March 2026 we know of nothing that was not as agreed.');
    expect(read).toContain('VAT return: promised for 12 October 2026, came on 14 October 2026');
    expect(read).toContain('Answer to a wish for more days: promised for 2 November 2026');
    expect(statement('en', { deviations: [], own: { ...own, claimMarked: true } }).join()).not.toContain('promised');
  });
});

const archive = deriveArchive(
  storedThings.map((thing) => ({ thing, count: 2, oldestOn: on('2025-03-01'), newestOn: on('2026-11-20') })),
  { relationEndedOn: on('2027-05-31') },
);
const list = (facts: HandoverFacts, language: Language, kept: typeof archive | null = archive): string[] =>
  readingOf(
    handoverInWords(
      {
        handover: deriveHandover(facts),
        receiverName: facts.receiver?.name ?? null,
        lastOn: on('2027-05-31'),
        archive: kept,
      },
      language,
    ),
  );

describe('the list of what is handed over', () => {
  const april = 'material/vat-term/2027-03-01/2027-04-30';
  const underWay = afterSteps(
    handoverFacts(),
    [april, prepare, ingrid],
    [april, handOver, ingrid],
    [april, aprilIsMissing, mari],
    ['access/bank/DNB', { act: 'mark-not-applicable', reason: 'client-keeps-it', words: '' }, ingrid],
    ['power/bank-view/Ingrid Solheim', { act: 'withdraw' }, ingrid],
  );

  it('says where each line stands, with who and when', () => {
    const read = list(underWay, 'nb');
    expect(read.slice(0, 5)).toEqual([
      'Overføring av oppdraget',
      '# Slik står det',
      'Siste dag hos oss: 31. mai 2027',
      'Mottaker: Fjord Regnskap AS',
      'Ferdig: 10 punkter gjenstår',
    ]);
    expect(read).toContain('Januar og februar 2027: 2 filer | Ikke begynt');
    expect(read).toContain(
      'Mars og april 2027: 1 fil | Noe stemmer ikke 1. juni 2027 av Mari Fjord. «Kontoutskriften for april mangler.»',
    );
    expect(read).toContain('Bank: DNB | Gjelder ikke 1. juni 2027 av Ingrid Solheim. Kunden har det selv.');
    expect(read).toContain('Altinn: Amir Khan | Ikke begynt');
    expect(read).toContain('Innsyn i bankkontoer: Ingrid Solheim | Trukket tilbake 1. juni 2027 av Ingrid Solheim');
    expect(read).toContain(`Mars og april 2027: 1 fil. Kvitteringer: ${'c3'.repeat(32)}`);
    expect(read).toContain('Mva-melding 2. termin 2027: 10. juni 2027. Ny regnskapsfører.');
    expect(read).toContain(
      'Fakturaer og kontoutskrift for mars og april 2027: 20. mai 2027. Leveres til forrige byrå.',
    );
    expect(read).toContain('Endring nr. 1, 10. februar 2026: ' + 'e5'.repeat(32));
  });

  it('says when it is complete', () => {
    expect(list(allDone(handoverFacts()), 'en')).toContain('Complete: 1 June 2027');
  });

  it('says what stays, by which rule and until when, and nothing of the checks', () => {
    const read = list(underWay, 'nb');
    expect(read).toContain(
      'Bilag, kontoutskrifter og annet regnskapsmateriale | 31. desember 2031 | bokføringsloven § 13 (1) no. 1–4, (2)',
    );
    expect(read.join('\n')).not.toMatch(/hvitvask|§ 30/);
    expect(list(underWay, 'nb', null).join('\n')).not.toMatch(/Dette blir hos oss|§ 5-4/);
  });

  it.each(languages)('is the whole list where there is nothing, in %s', (language) => {
    const contents = {
      ...brattliContents,
      material: [],
      duties: [],
      deadlines: [],
      agreement: [],
      record: null,
      accesses: [],
      powers: [],
      ownDocuments: 0,
    };
    const headings = list(handoverFacts({ contents, receiver: null }), language).filter((line) =>
      line.startsWith('# '),
    );
    expect(headings.slice(1, 9)).toEqual(Object.values(handoverWords[language].items).map((item) => `# ${item}`));
  });
});

const facts: WhatHappensFacts = {
  lastOn: on('2027-05-31'),
  nextOffice: 'Fjord Regnskap AS',
  due: { duties: brattliContents.duties, deadlines: brattliContents.deadlines },
  way: { way: 'own-page' },
  hasPowers: true,
};

describe('what happens now, for the client', () => {
  it('reads so', () => {
    expect(whatHappensNow(facts, 'nb').sentences).toEqual([
      'Vi jobber for deg til og med mandag 31. mai. Det som skal leveres til da, leverer du til oss.',
      'Etter det leverer du til Fjord Regnskap AS.',
      'Den første lovpålagte fristen etterpå er torsdag 10. juni. Da skal mva-meldingen være sendt, og det gjør Fjord Regnskap AS.',
      'Du melder selv bytte av regnskapsfører i Samordnet registermelding.',
      'Fullmaktene våre trekker vi tilbake. Du ser på siden din når hver av dem er borte.',
      'Alt du har levert, kan du hente på siden din.',
      'Vi tar vare på det loven ber oss om. Det andre sletter vi, eller du får det av oss.',
    ]);
  });

  it.each(languages)('is easy to read and blames nobody, in %s', (language) => {
    for (const nextOffice of [null, 'Fjord Regnskap AS'])
      for (const way of ['own-page', 'ask-the-office'] as const)
        for (const deadlines of [[], facts.due.deadlines]) {
          const due = { ...facts.due, deadlines };
          const { heading, sentences } = whatHappensNow({ ...facts, nextOffice, way: { way }, due }, language);
          const text = [heading, ...sentences].join('\n');
          expect(lixOf(text)).toBeLessThanOrEqual(40);
          expect(findBlame(text, language)).toEqual([]);
          expect(findForbiddenWords(text)).toEqual([]);
        }
  });
});

describe('the duty to resign', () => {
  const near = { deadlinesMissed: 2, deliveriesMissing: 2, remindersUnanswered: 0, writtenNotices: 0 };

  it('is named with its conditions and sources, as a person’s decision', () => {
    expect(dutyToResignInWords(deriveDutyToResign(near), 'nb')).toEqual({
      heading: 'Kan du gjøre jobben slik loven krever?',
      sentences: [
        'Etter regnskapsførerloven § 5-5 skal regnskapsføreren frasi seg oppdraget når forhold hos kunden gjør at arbeidet ikke kan utføres slik loven krever.',
        'Om det er slik, avgjør oppdragsansvarlig. Takt viser bare det som er talt opp her.',
      ],
      conditions: [
        'Lovpålagte frister som gikk uten materiale: 2. Over kontorets grense. (regnskapsførerloven § 5-5, jf. § 5-4 (1). Vår lesning av loven, ikke bekreftet)',
        'Leveringer som ikke er kommet: 2. Nær kontorets grense. (regnskapsførerloven § 5-5, jf. § 5-4 (1). Vår lesning av loven, ikke bekreftet)',
        'Påminnelser uten svar: 0. Under kontorets grense. (regnskapsførerloven § 5-5, jf. § 5-4 (1). Vår lesning av loven, ikke bekreftet)',
        'Vesentlige brudd skal tas opp skriftlig. Brev de siste tolv månedene: 0. (regnskapsførerloven § 5-4 (2). Lest i loven)',
      ],
    });
  });

  it('is not named where nothing is near', () => {
    expect(dutyToResignInWords(deriveDutyToResign({ ...near, deadlinesMissed: 0 }), 'nb')).toBeNull();
  });
});

describe('nothing about money laundering is in any of it', () => {
  const words = fc.constantFrom('', 'Ring meg.', 'Kontoutskriften mangler.');

  it.each(languages)('whatever was done, in %s', (language) => {
    fc.assert(
      fc.property(fc.subarray([...brattliContents.powers]), fc.boolean(), words, (powers, done, remark) => {
        const given = handoverFacts({ contents: { ...brattliContents, powers } });
        const papers = [
          list(done ? allDone(handoverFacts()) : given, language),
          readingOf(statementInWords({ ...deriveStatement(statementFacts()), remark }, language)),
          whatHappensNow(facts, language).sentences,
          dutyToResignInWords(
            deriveDutyToResign({ deadlinesMissed: 9, deliveriesMissing: 9, remindersUnanswered: 9, writtenNotices: 9 }),
            language,
          )!.conditions,
        ];
        for (const paper of papers) expect(findForbiddenWords(paper.join('\n'))).toEqual([]);
        for (const paper of papers) expect(paper.join('\n')).not.toMatch(/!|vennligst|purring|undefined|null/i);
      }),
    );
  });

  it.each(languages)('nor in any word that there is, in %s', (language) => {
    expect(findForbiddenWords(JSON.stringify(handoverWords[language]))).toEqual([]);
    const texts = Object.values(handoverWords[language]).flatMap((one) => Object.values(one));
    expect(findBlame(texts.join('\n'), language)).toEqual([]);
  });
});

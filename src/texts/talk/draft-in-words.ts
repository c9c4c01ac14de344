import type { AgreementTerms } from '../../domain/agreement/index.ts';
import type { TalkProposal } from '../../domain/talk/index.ts';
import type { BackTestedDuty } from '../../domain/surcharge/index.ts';
import { backTestGapInWords, backTestInWords } from '../agreement/back-test-in-words.ts';
import { differenceInWords } from '../agreement/difference-in-words.ts';
import { formatShortDate } from '../format-date.ts';
import { formatExactKroner } from '../format-money.ts';
import { formatPeriod } from '../format-period.ts';
import type { Language } from '../language.ts';
import { accountantPageWords } from './accountant-page-words.ts';
import type { PaperSection, PaperText } from './paper-section.ts';

/**
 * One proposal as a draft of a change: what each clause says now and would say, and what every delivery of the last twelve months would have cost
 * under it, with what that cannot know. The agreement itself is made where agreements are made; nothing is agreed by this paper.
 */
export function draftInWords(
  { proposal, terms, test, fixedPrice }: TalkProposal,
  inForce: AgreementTerms,
  language: Language,
): PaperText {
  const words = wordsIn[language];
  const changes = differenceInWords(inForce, terms, language);
  return {
    title: words.title,
    sections: [
      {
        heading: words.changes,
        paragraphs: [
          words.proposal(accountantPageWords[language].names[proposal]),
          ...(changes.length === 0 ? [words.nothingChanges] : []),
        ],
        ...(changes.length === 0
          ? {}
          : {
              pairs: changes.flatMap(({ heading, before, after }) => [
                { label: words.before(heading), value: before ?? words.isNew },
                { label: words.after(heading), value: after ?? words.ends },
              ]),
            }),
      },
      backTestSection({ terms, test }, language),
      ...(fixedPrice === undefined
        ? []
        : [
            {
              heading: words.fixedPrice,
              paragraphs: [
                words.perMonth(
                  formatExactKroner(fixedPrice.monthOre, language),
                  formatExactKroner(fixedPrice.yearOre, language),
                ),
              ],
            },
          ]),
    ],
  };
}

function backTestSection({ terms, test }: Pick<TalkProposal, 'terms' | 'test'>, language: Language): PaperSection {
  const words = wordsIn[language];
  const gaps = test.gaps.map((gap) => backTestGapInWords(gap, terms, language));
  return {
    heading: words.lastYear,
    paragraphs: [backTestInWords(test, language)],
    ...(test.duties.length === 0
      ? {}
      : {
          table: {
            columns: words.columns.map((heading, place) => ({ heading, align: place < 3 ? 'left' : 'right' })),
            rows: [
              ...test.duties.map((duty) => dutyRow(duty, language)),
              [words.sum, '', '', '', formatExactKroner(test.sumOre, language)],
            ],
          },
        }),
    ...(gaps.length === 0 ? {} : { list: gaps }),
  };
}

function dutyRow({ duty, deliveredOn, daysLate, sumOre }: BackTestedDuty, language: Language): string[] {
  return [
    formatPeriod(duty.period, language, { year: true }),
    formatShortDate(duty.dueOn, language),
    deliveredOn === undefined ? wordsIn[language].notCome : formatShortDate(deliveredOn, language),
    `${daysLate}`,
    formatExactKroner(sumOre, language),
  ];
}

const wordsIn = {
  nb: {
    title: 'Utkast til endring i avtalen',
    changes: 'Dette endres',
    proposal: (name: string) => `Forslag: ${name}. Ingenting er avtalt før begge har godtatt det skriftlig.`,
    nothingChanges: 'Avtalen gjelder slik den står, med prisen den har.',
    before: (heading: string) => `${heading}, nå`,
    after: (heading: string) => `${heading}, i utkastet`,
    isNew: 'Står ikke i avtalen.',
    ends: 'Faller bort.',
    lastYear: 'Slik hadde det blitt med leveringene de siste tolv månedene',
    columns: ['Periode', 'Frist i utkastet', 'Kom', 'Dager etter', 'Tillegg uten mva.'],
    sum: 'I alt',
    notCome: 'ikke kommet',
    fixedPrice: 'Fast pris',
    perMonth: (month: string, year: string) => `${month} i måneden, ${year} i året, uten mva.`,
  },
  en: {
    title: 'Draft of a change to the agreement',
    changes: 'What changes',
    proposal: (name: string) => `Proposal: ${name}. Nothing is agreed before both have accepted it in writing.`,
    nothingChanges: 'The agreement holds as it stands, at the price it has.',
    before: (heading: string) => `${heading}, now`,
    after: (heading: string) => `${heading}, in the draft`,
    isNew: 'Not in the agreement.',
    ends: 'Ends.',
    lastYear: 'What it would have been with the deliveries of the last twelve months',
    columns: ['Period', 'Deadline in the draft', 'Came', 'Days after', 'Surcharge without VAT'],
    sum: 'In all',
    notCome: 'not come',
    fixedPrice: 'Fixed price',
    perMonth: (month: string, year: string) => `${month} a month, ${year} a year, without VAT.`,
  },
} satisfies Record<Language, unknown>;

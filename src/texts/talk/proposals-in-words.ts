import type { AgreementTerms } from '../../domain/agreement/index.ts';
import type { AccountantPage, TalkProposal } from '../../domain/talk/index.ts';
import { clausesInWords } from '../agreement/clause-number.ts';
import { formatCounted } from '../format-count.ts';
import { capitalise } from '../format-list.ts';
import { formatMinutes } from '../format-minutes.ts';
import { formatExactKroner, formatKroner, formatKronerPlusVat } from '../format-money.ts';
import type { Language } from '../language.ts';
import { accountantPageWords } from './accountant-page-words.ts';
import type { PaperSection } from './paper-section.ts';

/**
 * The three proposals side by side with what each would have cost a year, which one fits best and why, and what stands in the way of the others.
 * Sums have their øre: they are held against each other.
 */
export function proposalsInWords(
  { proposals, chargedOre }: Pick<AccountantPage, 'proposals' | 'chargedOre'>,
  terms: AgreementTerms,
  language: Language,
): PaperSection {
  const words = accountantPageWords[language];
  const [name, inTime, surcharges, fixed, year] = words.proposalColumns;
  return {
    heading: words.headings.proposals,
    table: {
      columns: [
        { heading: name },
        { heading: inTime },
        { heading: surcharges, align: 'right' },
        { heading: fixed, align: 'right' },
        { heading: year, align: 'right' },
      ],
      rows: proposals.map((proposal) => proposalRow(proposal, language)),
    },
    list: bestFirst(proposals).flatMap((proposal) => remarksOf(proposal, terms, language)),
    note: words.basis(formatExactKroner(chargedOre, language)),
  };
}

function bestFirst(proposals: readonly TalkProposal[]): TalkProposal[] {
  const isBest = ({ fit }: TalkProposal): boolean => fit.fit === 'best';
  return [...proposals.filter(isBest), ...proposals.filter((proposal) => !isBest(proposal))];
}

function proposalRow({ proposal, fit, inTime, test, fixedPrice, yearOre }: TalkProposal, language: Language): string[] {
  const words = accountantPageWords[language];
  if (fit.fit === 'not-possible') return [words.names[proposal], words.notPossible, '–', '–', '–'];
  return [
    words.names[proposal],
    words.someOf(inTime.count, inTime.of),
    formatExactKroner(test.sumOre, language),
    fixedPrice === undefined ? '–' : formatExactKroner(fixedPrice.yearOre, language),
    formatExactKroner(yearOre, language),
  ];
}

function remarksOf(
  { proposal, fit, moved, fixedPrice }: TalkProposal,
  terms: AgreementTerms,
  language: Language,
): string[] {
  const words = accountantPageWords[language];
  const name = words.names[proposal];
  if (fit.fit === 'not-possible') return [`${name}: ${words.hindrances[fit.why]}`];
  return [
    ...(fit.fit === 'best' ? [words.best(name, words.bestReasons[fit.why])] : []),
    ...moved.map(({ clauseKey, days }) =>
      words.moved(capitalise(clausesInWords(terms, [clauseKey], language)), formatCounted(days, 'day', language)),
    ),
    ...(fixedPrice === undefined
      ? []
      : [
          words.fixedPrice(
            formatKronerPlusVat(fixedPrice.monthOre, language),
            formatMinutes(fixedPrice.minutes, language),
            formatKroner(fixedPrice.rateOre, language),
          ),
        ]),
  ];
}

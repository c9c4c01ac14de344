import type { AgreementTerms } from '../../domain/agreement/index.ts';
import { assertNever } from '../../domain/kernel/index.ts';
import type { ForeseenPrice } from '../../domain/surcharge/index.ts';
import type { AccountantPage, LikelyAnswer, OpeningLine } from '../../domain/talk/index.ts';
import { asSentence } from '../agreement/as-sentence.ts';
import { clausesInWords } from '../agreement/clause-number.ts';
import { formatCount, formatCounted } from '../format-count.ts';
import { formatDate } from '../format-date.ts';
import { capitalise } from '../format-list.ts';
import { formatMinutes } from '../format-minutes.ts';
import { formatKroner, formatKronerPlusVat } from '../format-money.ts';
import type { Language } from '../language.ts';
import { accountantPageWords } from './accountant-page-words.ts';
import { ownDateInWords } from './own-date-in-words.ts';
import type { PaperSection, PaperText } from './paper-section.ts';
import { proposalsInWords } from './proposals-in-words.ts';

/** What the words need beside the page itself. */
export interface AccountantPageContext {
  /** What is in force, for the numbers of the clauses; absent where nothing was written. */
  terms?: AgreementTerms;
  consumer: boolean;
}

/** The accountant's own page, in words. It is marked as the office's own, and never given to a client. */
export function accountantPageInWords(
  page: AccountantPage,
  { terms, consumer }: AccountantPageContext,
  language: Language,
): PaperText {
  const words = accountantPageWords[language];
  return {
    title: `${words.internal}: ${words.title}`,
    sections: [
      {
        heading: words.headings.opening,
        paragraphs: [words.quote(page.opening.map((line) => openingLine(line, language)).join(' '))],
        note: words.role,
      },
      ownSection(page, language),
      {
        heading: words.headings.answers,
        pairs: page.answers.map((answer) => ({
          label: words.quote(words.says[answer.answer]),
          value: answerInWords(answer, language),
        })),
      },
      terms === undefined
        ? { heading: words.headings.proposals, paragraphs: [words.nothingWritten] }
        : proposalsInWords(page, terms, language),
      ...(terms === undefined ? [] : [priceSection(page.prices, terms, consumer, language)]),
      {
        heading: words.headings.notPromised,
        paragraphs: [page.notPromised.map((one) => words.notPromised[one]).join(' ')],
      },
    ],
  };
}

function openingLine(line: OpeningLine, language: Language): string {
  const words = accountantPageWords[language];
  switch (line.line) {
    case 'own-part':
      return words.ownPart(formatCount(line.late, language), formatCounted(line.of, 'delivery', language));
    case 'like-working-together':
      return words.likeWorking;
    case 'as-it-is':
      return words.asItIs[line.standing];
    case 'figures-and-proposals': {
      if (line.proposals === 0) return words.broughtFiguresOnly;
      if (line.proposals === 1) return words.broughtFigures(words.oneProposal);
      return words.broughtFigures(words.proposals(formatCount(line.proposals, language)));
    }
    default:
      return assertNever(line);
  }
}

function answerInWords(answer: LikelyAnswer, language: Language): string {
  const { meet } = accountantPageWords[language];
  switch (answer.answer) {
    case 'grateful':
      return meet.grateful;
    case 'busy':
      return meet.busy;
    case 'only-this-time':
      return meet.onlyThisTime(answer.late, answer.of);
    case 'remind-me':
      return remindMe(answer, language);
    case 'sort-it':
      return meet.sortIt(answer.first, answer.of);
    case 'expensive':
      return answer.yearOre === 0
        ? meet.expensiveNothing
        : asSentence(meet.expensive(formatKronerPlusVat(answer.yearOre, language)));
    case 'you-were-late':
      return answer.claimMarked
        ? meet.youWereLateClaim
        : meet.youWereLate(formatCount(answer.late, language), formatCounted(answer.of, 'delivery', language));
    case 'somebody-else':
      return meet.somebodyElse;
    default:
      return assertNever(answer);
  }
}

/** What the office itself was late with comes first, and is not softened by what went in time. */
function remindMe(
  { reminders, remindedLate }: Extract<LikelyAnswer, { answer: 'remind-me' }>,
  language: Language,
): string {
  const { meet } = accountantPageWords[language];
  const counted = (count: number): string => formatCounted(count, 'reminder', language);
  return [
    ...(remindedLate === 0 ? [] : [meet.remindedLateFirst(counted(remindedLate))]),
    reminders === 0 ? meet.noReminders : meet.showReminders(counted(reminders)),
  ].join(' ');
}

function priceSection(
  prices: readonly ForeseenPrice[],
  terms: AgreementTerms,
  consumer: boolean,
  language: Language,
): PaperSection {
  const words = accountantPageWords[language];
  const heading = words.headings.prices;
  if (consumer) return { heading, paragraphs: [words.noPricesForConsumers] };
  const rows = prices.flatMap((price) => priceRow(price, terms, language));
  if (rows.length === 0) return { heading, paragraphs: [words.noPrices] };
  const [clause, free, week, most] = words.priceColumns;
  return {
    heading,
    table: {
      columns: [{ heading: clause }, { heading: free }, { heading: week }, { heading: most, align: 'right' }],
      rows,
    },
  };
}

/** Prices of haste have no delivery, and are no matter of this talk. */
function priceRow({ clauseKey, deliveries }: ForeseenPrice, terms: AgreementTerms, language: Language): string[][] {
  const words = accountantPageWords[language];
  const [free, week, most] = deliveries;
  if (!free || !week || !most) return [];
  const day = (example: typeof week): string => formatDate(example.deliveredOn, language, { weekday: 'short' });
  const sum = (example: typeof week): string => {
    const minutes = example.work.reduce((total, entry) => total + entry.minutes, 0);
    const kroner = formatKroner(example.sumOre, language);
    return minutes === 0 ? kroner : words.takes(kroner, formatMinutes(minutes, language));
  };
  return [
    [
      capitalise(clausesInWords(terms, [clauseKey], language)),
      day(free),
      words.onDay(day(week), sum(week)),
      formatKroner(most.sumOre, language),
    ],
  ];
}

function ownSection({ own }: AccountantPage, language: Language): PaperSection {
  const words = accountantPageWords[language];
  const kept =
    own.of === 0
      ? words.ownNothing
      : words.ownKept(
          own.inTime === 0 ? words.none : formatCount(own.inTime, language),
          formatCounted(own.of, 'delivery', language),
        );
  const where = own.claimMarked ? words.ownClaim : own.ownDates === 'approved' ? words.ownShown : words.ownLeftOut;
  const late = own.late.map((one) => ownDateInWords(one, language));
  const more = own.lateMore === 0 ? [] : [words.ownMore(formatCount(own.lateMore, language))];
  return {
    heading: words.headings.own,
    paragraphs: [[kept, ...late, ...more, where].join(' ')],
  };
}

import type { AgreementTerms } from '../../domain/agreement/index.ts';
import { assertNever } from '../../domain/kernel/index.ts';
import type { BackTest, BackTestGap } from '../../domain/surcharge/index.ts';
import { formatCounted } from '../format-count.ts';
import { capitalise } from '../format-list.ts';
import { formatKronerPlusVat } from '../format-money.ts';
import type { Language } from '../language.ts';
import { asSentence } from './as-sentence.ts';
import { clausesInWords } from './clause-number.ts';

/**
 * What an agreement would have cost over last year: the sum, how often, and what was forgiven. Example: `Med leveringene i loggen hadde denne avtalen gitt
 * tillegg på kr 10 000 + mva. for tre leveringer. Kr 3 750 + mva. hadde vært ettergitt.`
 */
export function backTestInWords(test: BackTest, language: Language): string {
  const words = wordsIn[language];
  if (test.duties.length === 0) return asSentence(words.nothingKnown);
  const charged = formatCounted(test.chargedCount, 'delivery', language);
  const sum = formatKronerPlusVat(test.sumOre, language);
  return [
    test.chargedCount === 0 ? words.nothing : words.cost(sum, charged),
    ...(test.forgivenCount === 0 ? [] : [words.forgiven(formatKronerPlusVat(test.forgivenOre, language))]),
    words.asIs,
  ]
    .map((sentence) => asSentence(capitalise(sentence)))
    .join(' ');
}

/** What a back-test cannot know, for the eyes beside the sum. */
export function backTestGapInWords(
  gap: BackTestGap,
  terms: Pick<AgreementTerms, 'duties'>,
  language: Language,
): string {
  const words = wordsIn[language];
  const clause = capitalise(clausesInWords(terms, [gap.clauseKey], language));
  switch (gap.gap) {
    case 'clause-without-history':
      return words.withoutHistory(clause);
    case 'law-not-known':
      return words.lawNotKnown(clause);
    case 'period-partly-known':
      return words.partly(clause, gap.periods);
    case 'delivered-as-a-whole':
      return words.asWhole(clause, gap.periods);
    case 'work-not-entered':
      return words.workNotEntered(clause);
    case 'requests-not-known':
      return words.requests(clause);
    case 'nobody-looked':
      return words.nobodyLooked(clause);
    default:
      return assertNever(gap);
  }
}

const wordsIn = {
  nb: {
    nothingKnown: 'Loggen har ingen leveringer som denne avtalen handler om',
    nothing: 'med leveringene i loggen hadde denne avtalen ikke kostet noe',
    cost: (sum: string, deliveries: string) =>
      `med leveringene i loggen hadde denne avtalen gitt tillegg på ${sum} for ${deliveries}`,
    forgiven: (sum: string) => `${sum} hadde vært ettergitt`,
    asIs: 'om kunden hadde levert tidligere med en slik avtale, vet vi ikke',
    withoutHistory: (clause: string) => `${clause}: loggen har ingen slike leveringer.`,
    lawNotKnown: (clause: string) => `${clause}: Takt kjenner ikke lovens frister så langt tilbake.`,
    partly: (clause: string, periods: number) =>
      `${clause}: ${periods} ${periods === 1 ? 'periode er' : 'perioder er'} bare delvis i loggen, og er ikke med.`,
    asWhole: (clause: string, periods: number) =>
      `${clause}: ${periods} ${periods === 1 ? 'periode' : 'perioder'} ble levert som en del av en lengre. Noe kan ha kommet før.`,
    workNotEntered: (clause: string) => `${clause}: ekstra arbeid ble ikke ført i minutter, og er ikke med.`,
    requests: (clause: string) => `${clause}: det kunden ba om på kort varsel, står ikke i loggen.`,
    nobodyLooked: (clause: string) =>
      `${clause}: leveres utenfor Takt, og koster bare til den dagen noen så etter. Her er det regnet som om noen gjorde det.`,
  },
  en: {
    nothingKnown: 'The record has no deliveries that this agreement is about',
    nothing: 'with the deliveries of the record this agreement would have cost nothing',
    cost: (sum: string, deliveries: string) =>
      `with the deliveries of the record this agreement would have given surcharges of ${sum} for ${deliveries}`,
    forgiven: (sum: string) => `${sum} would have been forgiven`,
    asIs: 'whether the client would have delivered earlier under such an agreement, we do not know',
    withoutHistory: (clause: string) => `${clause}: the record has no such deliveries.`,
    lawNotKnown: (clause: string) => `${clause}: Takt does not know the deadlines of the law so far back.`,
    partly: (clause: string, periods: number) =>
      `${clause}: ${periods} ${periods === 1 ? 'period is' : 'periods are'} only partly in the record, and left out.`,
    asWhole: (clause: string, periods: number) =>
      `${clause}: ${periods} ${periods === 1 ? 'period was' : 'periods were'} delivered as a part of a longer one. Some of it may have come before.`,
    workNotEntered: (clause: string) => `${clause}: extra work was not entered in minutes, and is left out.`,
    requests: (clause: string) => `${clause}: what the client asked for at short notice is not in the record.`,
    nobodyLooked: (clause: string) =>
      `${clause}: delivered outside Takt, it costs only until a day on which somebody looked. Here it is taken that somebody did.`,
  },
} satisfies Record<Language, unknown>;

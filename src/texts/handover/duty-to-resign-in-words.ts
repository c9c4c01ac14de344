import type { DutyToResign, ResignCondition } from '../../domain/handover/index.ts';
import type { Language } from '../language.ts';

/**
 * What the lead reads where the duty to resign may be near: each condition with its count, its source and how sure the reading is. It never says that the
 * duty is there: that is the lead's to decide. Null where nothing is near.
 */
export function dutyToResignInWords(
  { near, conditions, source }: DutyToResign,
  language: Language,
): { heading: string; sentences: string[]; conditions: string[] } | null {
  if (!near) return null;
  const words = wordsIn[language];
  return {
    heading: words.heading,
    sentences: [words.law(source), words.decides],
    conditions: conditions.map((condition) => conditionInWords(condition, language)),
  };
}

function conditionInWords(
  { condition, standing, count, threshold, source, mark }: ResignCondition,
  language: Language,
): string {
  const words = wordsIn[language];
  // The measure is the office's own, where there is one: the law names no number.
  const measured = threshold === null ? '' : ` ${words.standings[standing]}`;
  return `${words.conditions[condition](count)}${measured} (${source}. ${words.marks[mark]})`;
}

const wordsIn = {
  nb: {
    heading: 'Kan du gjøre jobben slik loven krever?',
    law: (source: string) =>
      `Etter ${source} skal regnskapsføreren frasi seg oppdraget når forhold hos kunden gjør at arbeidet ikke kan utføres slik loven krever.`,
    decides: 'Om det er slik, avgjør oppdragsansvarlig. Takt viser bare det som er talt opp her.',
    conditions: {
      'deadlines-missed': (count: number) => `Lovpålagte frister som gikk uten materiale: ${count}.`,
      'deliveries-missing': (count: number) => `Leveringer som ikke er kommet: ${count}.`,
      'reminders-unanswered': (count: number) => `Påminnelser uten svar: ${count}.`,
      'taken-up-in-writing': (count: number) =>
        `Vesentlige brudd skal tas opp skriftlig. Brev de siste tolv månedene: ${count}.`,
    },
    standings: { met: 'Over kontorets grense.', near: 'Nær kontorets grense.', 'not-near': 'Under kontorets grense.' },
    marks: { A: 'Lest i loven', B: 'Vår lesning av loven, ikke bekreftet' },
  },
  en: {
    heading: 'Can you do the work as the law demands?',
    law: (source: string) =>
      `Under ${source} the accountant is to resign when circumstances at the client mean that the work cannot be done as the law demands.`,
    decides: 'Whether it is so is for the engagement lead to decide. Takt only shows what is counted here.',
    conditions: {
      'deadlines-missed': (count: number) => `Statutory deadlines that went by without material: ${count}.`,
      'deliveries-missing': (count: number) => `Deliveries that have not come: ${count}.`,
      'reminders-unanswered': (count: number) => `Reminders without an answer: ${count}.`,
      'taken-up-in-writing': (count: number) =>
        `Material matters are to be taken up in writing. Letters in the last twelve months: ${count}.`,
    },
    standings: {
      met: 'Beyond the office’s threshold.',
      near: 'Near the office’s threshold.',
      'not-near': 'Under the office’s threshold.',
    },
    marks: { A: 'Read in the law', B: 'Our reading of the law, not confirmed' },
  },
} satisfies Record<Language, unknown>;

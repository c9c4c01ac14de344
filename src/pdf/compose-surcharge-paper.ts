import type { Instant } from '../domain/kernel/index.ts';
import type { ArithmeticStep } from '../texts/format-arithmetic.ts';
import type { Language } from '../texts/language.ts';
import type { PaperDocument } from './document.ts';

export interface SurchargePaper {
  language: Language;
  createdAt: Instant;
  brandColour: string;
  office: { name: string; orgnr: string };
  client: { name: string; orgnr: string | null };
  /** `Bilag, september og oktober 2026`. */
  what: string;
  state: 'proposed' | 'approved' | 'waived' | 'forgiven' | 'resting' | 'not-proposed';
  /** The day since which it is so. */
  stateOn: string;
  steps: readonly ArithmeticStep[];
  sums: readonly ArithmeticStep[];
  /** The sentence of the agreement that it rests on. */
  clause: string;
  conditions: readonly string[];
}

/** One surcharge on one page, as the client can check it: the very steps of the line, nothing worked out anew. */
export function composeSurchargePaper(paper: SurchargePaper): PaperDocument {
  const { language, office, client, steps, sums } = paper;
  const words = wordsIn[language];
  return {
    language,
    title: words.title,
    lead: `${client.name}. ${paper.what}. ${words.state[paper.state]} ${paper.stateOn}.`,
    author: office.name,
    createdAt: paper.createdAt,
    brandColour: paper.brandColour,
    runningHead: { strong: office.name, text: `${words.orgnr} ${office.orgnr}`, right: words.title },
    footer: client.name,
    parties: [
      { label: words.from, name: office.name, lines: [`${words.orgnr} ${office.orgnr}`] },
      { label: words.to, name: client.name, lines: client.orgnr === null ? [] : [`${words.orgnr} ${client.orgnr}`] },
    ],
    blocks: [
      {
        kind: 'section',
        heading: words.steps,
        parts: [
          {
            kind: 'facts',
            facts: steps.map(({ label, value, detail }) => ({
              label,
              value: detail === '' ? value : `${value}\n${detail}`,
            })),
          },
        ],
      },
      {
        kind: 'section',
        heading: words.sum,
        emphasis: true,
        parts: [{ kind: 'facts', facts: sums.map(({ label, value }) => ({ label, value })) }],
      },
      { kind: 'section', heading: words.clause, parts: [{ kind: 'paragraph', text: paper.clause }] },
      ...(paper.conditions.length === 0
        ? []
        : [
            {
              kind: 'section' as const,
              heading: words.conditions,
              parts: [{ kind: 'list' as const, items: paper.conditions }],
            },
          ]),
      { kind: 'section', heading: words.disagree, parts: [{ kind: 'paragraph', text: words.disagreeText }] },
    ],
  };
}

const wordsIn = {
  nb: {
    title: 'Regnestykke for tillegg',
    orgnr: 'Orgnr',
    from: 'Regnskapsbyrå',
    to: 'Kunde',
    steps: 'Slik er det regnet',
    sum: 'Summen',
    clause: 'Dette sier avtalen',
    conditions: 'Vilkårene som måtte være oppfylt',
    disagree: 'Er dere uenige?',
    disagreeText:
      'Si fra til byrået. Da hviler tillegget til vi har snakket sammen. Det er pris for ekstra arbeid, og ikke gebyr for sen betaling.',
    state: {
      proposed: 'Foreslått',
      approved: 'Godkjent',
      waived: 'Ettergitt',
      forgiven: 'Uten tillegg denne gangen, fra',
      resting: 'Hviler fra',
      'not-proposed': 'Ikke foreslått',
    } satisfies Record<SurchargePaper['state'], string>,
  },
  en: {
    title: 'How the surcharge was worked out',
    orgnr: 'Org. no.',
    from: 'Accounting office',
    to: 'Client',
    steps: 'How it was worked out',
    sum: 'The sum',
    clause: 'What the agreement says',
    conditions: 'The conditions that had to be met',
    disagree: 'Do you disagree?',
    disagreeText:
      'Tell the office. Then the surcharge rests until we have talked. It is a price for extra work, and no fee for late payment.',
    state: {
      proposed: 'Proposed',
      approved: 'Approved',
      waived: 'Waived',
      forgiven: 'No surcharge this time, from',
      resting: 'Resting since',
      'not-proposed': 'Not proposed',
    } satisfies Record<SurchargePaper['state'], string>,
  },
};

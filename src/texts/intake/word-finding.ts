import type { Finding } from '../../domain/intake/index.ts';
import { capitalise } from '../format-list.ts';
import type { Language } from '../language.ts';
import { wordsOf } from '../words/words.ts';
import { fillFinding, listFiles } from './fill-finding.ts';
import { findingWordsEn } from './finding-words-en.ts';
import { findingWordsNb } from './finding-words-nb.ts';
import type { FindingWords } from './finding-words.ts';
import { intakeWordsOf } from './intake-words.ts';

/** A finding as a person reads it. */
export interface WordedFinding {
  label: string;
  /** What it is, as the office reads it. */
  office: string;
  /** What it is and how to mend it, as the client reads it. */
  client: string;
  /** `Må rettes`, `To be looked at`. */
  severity: string;
  /** Who can mend it, as the office reads it and as the client does. */
  mender: string;
  menderToClient: string;
  /** What it rests on: `Avtalt: sortert etter dato`. */
  ground: string;
}

/**
 * A finding in words. Example: `not-coded` of `kiwi.pdf` → `«kiwi.pdf» mangler konto. Skriv kontoen på bilaget, eller send en liste.`
 */
export function wordFinding(finding: Finding, language: Language): WordedFinding {
  const { severities, menders, mendersToClient } = intakeWordsOf(language);
  return {
    label: wordsFor(finding, language).label,
    office: say(finding, 'office', language),
    client: say(finding, 'client', language),
    severity: severities[finding.severity],
    mender: menders[finding.mender],
    menderToClient: mendersToClient[finding.mender],
    ground: wordGround(finding, language),
  };
}

/**
 * What a client reads of a whole delivery: one text a finding, and one for all of a kind where several files have the same.
 * Example: three receipts without an account → `Disse mangler konto: «1.pdf», «2.pdf» og «3.pdf». Skriv kontoen …`
 */
export function wordForClient(findings: readonly Finding[], language: Language): string[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.kind} ${caseOf(finding) ?? ''} ${finding.itemKey ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const many = pick(first!, 'many', language);
    if (group.length === 1 || many === undefined) return group.map((finding) => say(finding, 'client', language));
    const names = group.flatMap(({ values }) => (typeof values.fileName === 'string' ? [values.fileName] : []));
    return [fillFinding(many, first!, language, { files: listFiles(names, language) })];
  });
}

/** Which of the words for its kind a finding takes. */
export function caseOf({ kind, values, arrivalId }: Finding): string | undefined {
  switch (kind) {
    case 'missing-item':
      return values.other ? 'other' : values.unplaced ? 'unplaced' : undefined;
    case 'illegible':
    case 'cannot-open':
      return `${values.fault}`;
    case 'missing-account':
      return values.accounts === undefined ? undefined : 'some';
    case 'duplicate-meaning':
      return values.numberless ? 'numberless' : undefined;
    case 'not-sorted':
      return arrivalId === undefined ? undefined : 'within';
    case 'not-electronic':
      return values.paper ? 'paper' : values.own ? 'own' : undefined;
    case 'series-gap':
      return Number(values.count) > 1 ? 'several' : undefined;
    default:
      return undefined;
  }
}

function wordsFor({ kind }: Finding, language: Language): FindingWords {
  return (language === 'nb' ? findingWordsNb : findingWordsEn)[kind];
}

function pick(finding: Finding, to: 'office' | 'client' | 'many', language: Language): string | undefined {
  const words = wordsFor(finding, language);
  const own = words.cases?.[caseOf(finding) ?? ''];
  // One that has words of its own for a client, but not for several, is told file by file.
  if (to === 'many' && own?.client !== undefined) return own.many;
  return own?.[to] ?? words[to];
}

function say(finding: Finding, to: 'office' | 'client', language: Language): string {
  return fillFinding(pick(finding, to, language)!, finding, language);
}

function wordGround({ ground }: Finding, language: Language): string {
  const words = intakeWordsOf(language);
  if (ground.on === 'law') return capitalise(ground.paragraph);
  if (ground.on !== 'form') return words.grounds[ground.on];
  return `${ground.wished ? words.wished : words.agreed}: ${wordsOf(language).formDemands[ground.demand]}`;
}

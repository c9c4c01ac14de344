import type { DeliveredFile } from './delivered.ts';
import type { ReadDocument, ReadFields } from './document.ts';
import type { Finding, FindingKind } from './finding.ts';

/** Why a person must look at an arrival before it goes on. */
export type LookReason =
  | { reason: 'not-read' }
  | { reason: 'not-placed' }
  | { reason: 'unsure'; confidence: number }
  | { reason: 'nothing-told' }
  | { reason: 'finding'; findingKey: string; kind: FindingKind };

export type Passage =
  { arrivalId: string; passes: true } | { arrivalId: string; passes: false; because: readonly LookReason[] };

/** From how sure a reading goes on without a person. */
export const passesFrom = 0.8;

/** What is asked about the delivery, or about something that is not there, holds back nothing that is. */
const aboutWhatIsNotHere: ReadonlySet<FindingKind> = new Set([
  'missing-item',
  'series-gap',
  'missing-account',
  'line-without-voucher',
  'voucher-without-line',
]);

/** Kinds that are about every arrival they name, not about one beside another. */
const aboutAll: ReadonlySet<FindingKind> = new Set(['not-sorted', 'sender-not-verified']);

/**
 * Which of the waiting arrivals go on by rule: read, placed at an item, surely enough, with something in them that the agreement can be held against, and with
 * nothing about them that stops or asks. All others wait for a person, with every reason. Example: a clear receipt at its item → passes; the same, sent before →
 * `finding` `duplicate-bytes`; a sharp picture of a dog → `nothing-told`.
 */
export function decidePassage(
  files: readonly DeliveredFile[],
  findings: readonly Finding[],
  { confidence = passesFrom }: { confidence?: number } = {},
): Passage[] {
  const opened = new Set(files.map(({ partOf }) => partOf?.arrivalId));
  const reasons = listFindingReasons(findings);
  return files
    .filter(({ verdict }) => verdict === 'waiting')
    .map((file) => {
      const { arrivalId } = file;
      const because = [
        // An archive goes on with its parts, each for itself.
        ...(opened.has(arrivalId) ? [] : ownReasons(file, files, confidence)),
        ...(reasons.get(arrivalId) ?? []),
      ];
      return because.length === 0 ? { arrivalId, passes: true } : { arrivalId, passes: false, because };
    });
}

function ownReasons(file: DeliveredFile, files: readonly DeliveredFile[], confidence: number): LookReason[] {
  const { read } = file;
  return [
    ...(read === undefined || read.source === 'none' ? [{ reason: 'not-read' } as const] : []),
    ...(isPlaced(file, files) ? [] : [{ reason: 'not-placed' } as const]),
    ...(read === undefined || read.source === 'none' ? [] : readReasons(read, confidence)),
  ];
}

function readReasons(read: ReadDocument, confidence: number): LookReason[] {
  return [
    ...(read.confidence < confidence ? [{ reason: 'unsure', confidence: read.confidence } as const] : []),
    ...(tellsNothing(read) ? [{ reason: 'nothing-told' } as const] : []),
  ];
}

/** No day, sum, statement or account was read: that nothing was found then only means that nothing could be. */
export function tellsNothing({ fields, statements, codings }: Told): boolean {
  const { issuedOn, fromOn, toOn, totalMinor } = fields;
  return [issuedOn, fromOn, toOn, totalMinor, statements[0], codings[0]].every((told) => told === undefined);
}

interface Told {
  fields: { [Field in 'issuedOn' | 'fromOn' | 'toOn' | 'totalMinor']?: ReadFields[Field] | undefined };
  statements: readonly unknown[];
  codings: readonly unknown[];
}

function isPlaced({ itemKey, partOf }: DeliveredFile, files: readonly DeliveredFile[]): boolean {
  if (itemKey !== undefined) return true;
  const outer = files.find(({ arrivalId }) => arrivalId === partOf?.arrivalId);
  return outer !== undefined && isPlaced(outer, files);
}

function listFindingReasons(findings: readonly Finding[]): Map<string, LookReason[]> {
  const reasons = new Map<string, LookReason[]>();
  for (const { kind, severity, key, arrivalId, otherIds } of findings) {
    if (severity === 'tells' || aboutWhatIsNotHere.has(kind)) continue;
    const about = [...(arrivalId === undefined ? [] : [arrivalId]), ...(aboutAll.has(kind) ? (otherIds ?? []) : [])];
    for (const id of about) {
      reasons.set(id, [...(reasons.get(id) ?? []), { reason: 'finding', findingKey: key, kind }]);
    }
  }
  return reasons;
}

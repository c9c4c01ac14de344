import { canonicalText, firstHash, type RecordKind, type RecordLink } from './event.ts';

export interface StoredLink<Kind extends string = RecordKind> extends RecordLink<Kind> {
  hash: string;
}

export interface ChainHead {
  sequence: number;
  hash: string;
}

export type ChainFault =
  { fault: 'changed'; sequence: number } | { fault: 'gap'; sequence: number } | { fault: 'tail-cut'; sequence: number };

/**
 * Follows a client's record from the first link to the head and says what does not hold: a changed link, a missing one, or a tail that was cut
 * off (the head, or an anchor kept elsewhere, knows of more than there is). `sha256` gives lower-case hex.
 */
export function findChainFaults(
  links: readonly StoredLink<string>[],
  heads: readonly ChainHead[],
  sha256: (text: string) => string,
): ChainFault[] {
  const faults: ChainFault[] = [];
  let previousHash = firstHash;
  let expected = 1;
  for (const link of links) {
    const follows = link.sequence === expected;
    if (!follows) faults.push({ fault: 'gap', sequence: expected });
    // After a gap the link before is not there to compare with, but the link's own hash must still hold.
    if ((follows && link.previousHash !== previousHash) || sha256(canonicalText(link)) !== link.hash) {
      faults.push({ fault: 'changed', sequence: link.sequence });
    }
    previousHash = link.hash;
    expected = link.sequence + 1;
  }
  const bySequence = new Map(links.map((link) => [link.sequence, link.hash]));
  const lastSequence = links.reduce((last, link) => Math.max(last, link.sequence), 0);
  for (const head of heads) {
    const hash = bySequence.get(head.sequence);
    if (head.sequence > lastSequence) faults.push({ fault: 'tail-cut', sequence: head.sequence });
    // One that is missing before the last was told of as a gap.
    else if (hash !== undefined && hash !== head.hash) faults.push({ fault: 'changed', sequence: head.sequence });
  }
  return faults;
}

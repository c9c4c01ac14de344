import { canonicalText, firstHash, type RecordLink } from './event.ts';

export interface StoredLink extends RecordLink {
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
  links: readonly StoredLink[],
  heads: readonly ChainHead[],
  sha256: (text: string) => string,
): ChainFault[] {
  const faults: ChainFault[] = [];
  let previousHash = firstHash;
  let expected = 1;
  for (const link of links) {
    if (link.sequence !== expected) faults.push({ fault: 'gap', sequence: expected });
    else if (link.previousHash !== previousHash || sha256(canonicalText(link)) !== link.hash) {
      faults.push({ fault: 'changed', sequence: link.sequence });
    }
    previousHash = link.hash;
    expected = link.sequence + 1;
  }
  const bySequence = new Map(links.map((link) => [link.sequence, link.hash]));
  for (const head of heads) {
    if (head.sequence === 0) continue;
    const hash = bySequence.get(head.sequence);
    if (hash === undefined) faults.push({ fault: 'tail-cut', sequence: head.sequence });
    else if (hash !== head.hash) faults.push({ fault: 'changed', sequence: head.sequence });
  }
  return faults;
}

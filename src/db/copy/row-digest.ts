import { hash } from 'node:crypto';

/** What rows are, whatever order they come in. */
export interface RowDigest {
  rows: number;
  /** Of the rows as text, each with its line feed. */
  bytes: number;
  /** The sum of the SHA-256 of every row, modulo 2^256, in hexadecimal. */
  digest: string;
}

export interface RowCounter {
  /** Takes a piece of whole rows. */
  add(piece: Buffer): void;
  result(): RowDigest;
}

/**
 * Counts rows and sums up their hashes. Two tables with the same sum hold the same rows: the order in which a server keeps them differs after they were
 * copied, and sorting millions of them only to compare would take longer than reading them.
 */
export function createRowCounter(): RowCounter {
  const sum = new Uint32Array(8);
  let rows = 0;
  let bytes = 0;
  return {
    add(piece) {
      bytes += piece.length;
      for (let start = 0; start < piece.length;) {
        const end = piece.indexOf(10, start);
        const next = end === -1 ? piece.length : end + 1;
        addTo(sum, hash('sha256', piece.subarray(start, next), 'buffer'));
        rows += 1;
        start = next;
      }
    },
    result: () => ({ rows, bytes, digest: [...sum].map((word) => word.toString(16).padStart(8, '0')).join('') }),
  };
}

/** Counts and sums up pieces on their way. */
export async function* countRows(pieces: AsyncIterable<Buffer>, counter: RowCounter): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    counter.add(piece);
    yield piece;
  }
}

function addTo(sum: Uint32Array, digest: Buffer): void {
  let carry = 0;
  for (let word = 7; word >= 0; word -= 1) {
    const total = sum[word]! + digest.readUInt32BE(word * 4) + carry;
    sum[word] = total;
    carry = total > 0xffffffff ? 1 : 0;
  }
}

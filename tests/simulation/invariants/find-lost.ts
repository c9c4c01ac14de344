import type { Broken, Snapshot, Truth } from './what-must-hold.ts';

/** Of what was acknowledged, what has no row or no bytes any more. */
export function findLost({ arrivals }: Snapshot, { acknowledged, holds }: Truth): Broken[] {
  const rows = new Map(arrivals.map(({ arrivalId, sha256 }) => [arrivalId, sha256]));
  return acknowledged
    .filter(({ arrivalId, sha256 }) => rows.get(arrivalId) !== sha256 || !holds(sha256))
    .map(({ arrivalId }) => ({ invariant: '1 what was acknowledged exists', what: `arrival ${arrivalId} is gone` }));
}

import type { PlacedSlab, Slab } from './slab.ts';

/**
 * Puts slabs on pages from the top down. Slabs that belong together (`keepWithNext`) move to the next page together, unless they are more than a
 * page: then they are cut, since a page must never be left empty for a rule of beauty.
 *
 * Example, on a page of 100: slabs of 60, 30 (kept with the next) and 20 stand as 60 on the first page, and 30 with 20 on the second.
 */
export function paginate(slabs: readonly Slab[], textTop: number, textHeight: number): PlacedSlab[][] {
  const pages: PlacedSlab[][] = [[]];
  let used = 0;
  for (const cluster of clustersOf(slabs)) {
    const height = heightOf(cluster, used > 0);
    const moves = used > 0 && used + height > textHeight && heightOf(cluster, false) <= textHeight;
    if (moves) {
      pages.push([]);
      used = 0;
    }
    for (const slab of cluster) {
      if (used > 0 && used + slab.before + slab.height > textHeight) {
        pages.push([]);
        used = 0;
      }
      const page = pages.at(-1)!;
      const head = used === 0 && pages.length > 1 ? slab.repeatedHead : undefined;
      if (head) used += head.height;
      else if (used > 0) used += slab.before;
      page.push({ slab, top: textTop + used, ...(head ? { headTop: textTop + used - head.height } : {}) });
      used += slab.height;
    }
  }
  return pages;
}

function clustersOf(slabs: readonly Slab[]): Slab[][] {
  const clusters: Slab[][] = [];
  let joins = false;
  for (const slab of slabs) {
    if (joins) clusters.at(-1)!.push(slab);
    else clusters.push([slab]);
    joins = slab.keepWithNext;
  }
  return clusters;
}

function heightOf(cluster: readonly Slab[], withRoomAbove: boolean): number {
  return cluster.reduce(
    (sum, slab, index) =>
      sum + slab.height + (index > 0 || withRoomAbove ? slab.before : (slab.repeatedHead?.height ?? 0)),
    0,
  );
}

import { readingLimits, type ReadingLimits } from './reading-limits.ts';
import type { PartBudget } from './walk-archive.ts';

/** What may be unpacked of one file, on all its levels, before anything of it was. */
export function wholeBudget({ parts }: ReadingLimits = readingLimits): PartBudget {
  return { partsLeft: parts.partsMax, bytesLeft: parts.totalBytesMax };
}

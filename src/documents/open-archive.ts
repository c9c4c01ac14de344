import type { PartLimits } from './reading-limits.ts';
import { storePart, type StoredPart } from './store-part.ts';
import { walkArchive, type PartBudget, type PartFault } from './walk-archive.ts';

export interface OpenedContainer {
  parts: readonly StoredPart[];
  faults: readonly PartFault[];
}

/** The files of a ZIP, each in the scratch folder. Of an archive that is given up there are none, so that nobody takes a part of it for the whole. */
export async function openArchive(
  file: string,
  folder: string,
  budget: PartBudget,
  limits: PartLimits,
): Promise<OpenedContainer> {
  const parts: StoredPart[] = [];
  const faults = await walkArchive(file, budget, limits, async (name, chunks) => {
    parts.push(await storePart(folder, name, chunks));
  });
  const givenUp = faults.some(({ fault }) => ['too-many-parts', 'unpacks-too-large'].includes(fault));
  return { parts: givenUp ? [] : parts, faults };
}

export interface RowChoice {
  id: string;
  /** Where it stood when it was chosen. */
  index: number;
}

/** The chosen row while it is there; when it is gone, the one that took its place, else the last. Undefined while nothing is chosen or there are no rows. */
export function findCurrentRow(ids: readonly string[], choice: RowChoice | undefined): string | undefined {
  if (!choice) return undefined;
  return ids.includes(choice.id) ? choice.id : ids[Math.min(choice.index, ids.length - 1)];
}

/** What a task about a handover is about: one of each kind for a handover. */
export const handoverMatters = [
  'line-due',
  'disputed',
  'receiver-silent',
  'statement-due',
  'power-not-withdrawn',
  'may-close',
] as const;
export type HandoverMatter = (typeof handoverMatters)[number];

export function handoverTaskKey(matter: HandoverMatter, handoverId: string): string {
  return `handover-${matter}/${handoverId}`;
}

export function handoverTaskKeys(handoverId: string): string[] {
  return handoverMatters.map((matter) => handoverTaskKey(matter, handoverId));
}

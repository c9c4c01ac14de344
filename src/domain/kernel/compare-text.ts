/** Orders texts by their code units: the same order on every machine and in every language, for keys, ids and dates. Names for people are ordered otherwise. */
export function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

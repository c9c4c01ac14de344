/** A copy of the list with one entry moved a place up or down; at the ends nothing moves. */
export function moved<Entry>(list: readonly Entry[], index: number, by: -1 | 1): readonly Entry[] {
  const entry = list[index];
  const other = list[index + by];
  if (entry === undefined || other === undefined) return list;
  return list.with(index, other).with(index + by, entry);
}

export function without<Entry>(list: readonly Entry[], index: number): readonly Entry[] {
  return list.toSpliced(index, 1);
}

export function insertedAfter<Entry>(list: readonly Entry[], index: number, entry: Entry): readonly Entry[] {
  return list.toSpliced(index + 1, 0, entry);
}

/** The choices in the order of the catalogue, with one put in or taken out. */
export function toggled<Value>(all: readonly Value[], chosen: readonly Value[], value: Value): readonly Value[] {
  return all.filter((each) => (each === value ? !chosen.includes(each) : chosen.includes(each)));
}

/** A key that none of the entries has: the wanted one, else with a number after it. Example: `vouchers` taken → `vouchers-2`. */
export function freeKey(wanted: string, taken: readonly { key: string }[]): string {
  const base = wanted.replace(/-\d+$/, '').slice(0, 55);
  for (let place = 1; ; place += 1) {
    const key = place === 1 ? base : `${base}-${place}`;
    if (!taken.some((entry) => entry.key === key)) return key;
  }
}

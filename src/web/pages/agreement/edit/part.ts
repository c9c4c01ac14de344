/**
 * A part of something that is edited: its value, its place in the whole as faults name it (`duties[0].schedule.due.count`), and how to put another
 * value there. Nothing is ever turned into a form and back: what is shown is what is in the terms, so what nobody touches stays as it was.
 */
export interface Part<Value> {
  readonly value: Value;
  readonly path: string;
  /** `at` says where the change was made, so that letters typed in one field are taken back together. */
  readonly set: (value: Value, at?: string) => void;
}

/** One field of it; `undefined` takes the field out. */
export function partOf<Whole extends object, Key extends keyof Whole & string>(
  whole: Part<Whole>,
  key: Key,
): Part<Whole[Key]> {
  const path = whole.path === '' ? key : `${whole.path}.${key}`;
  return {
    value: whole.value[key],
    path,
    set: (value, at = path) => whole.set(withField(whole.value, key, value), at),
  };
}

/** One entry of a list. */
export function entryOf<Entry>(list: Part<readonly Entry[]>, index: number): Part<Entry> {
  const path = `${list.path}[${index}]`;
  return {
    value: list.value[index]!,
    path,
    set: (value, at = path) => list.set(list.value.with(index, value), at),
  };
}

/** The same part, known to be there. */
export function present<Value>(part: Part<Value>): Part<NonNullable<Value>> | undefined {
  const { value } = part;
  return value === undefined || value === null ? undefined : { ...part, value };
}

export function withField<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  key: Key,
  value: Whole[Key] | undefined,
): Whole {
  if (value !== undefined) return { ...whole, [key]: value };
  const { [key]: _, ...rest } = whole;
  return rest as Whole;
}

type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Only what was given: a field that was left out is absent, not undefined, so that a use case changes nothing about it. */
export function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}

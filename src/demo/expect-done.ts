/** What a use case answered, in a demo where nothing is refused. */
export function expectDone<T extends object>(outcome: T): Exclude<T, { refused: string }> {
  if ('refused' in outcome) throw new Error(`the demo is refused: ${String(outcome.refused)}`);
  return outcome as Exclude<T, { refused: string }>;
}

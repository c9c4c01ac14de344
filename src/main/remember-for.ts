/** The same answer for so long, asked for once by many at the same time; a failure is not remembered. */
export function rememberFor<T>(rememberMs: number, now: () => number, ask: () => Promise<T>): () => Promise<T> {
  let known: { at: number; value: T } | undefined;
  let asking: Promise<T> | undefined;
  return async () => {
    if (known && now() - known.at < rememberMs) return known.value;
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    const value = await asking;
    known = { at: now(), value };
    return value;
  };
}

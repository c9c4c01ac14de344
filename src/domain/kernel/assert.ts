/** A programmer's mistake, never a user's: stays on in production because a wrong sum is worse than a failed request. */
export class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionError(message);
}

/** Makes the compiler complain when a union gains a member that a switch does not handle. */
export function assertNever(value: never): never {
  throw new AssertionError(`unexpected value ${JSON.stringify(value)}`);
}

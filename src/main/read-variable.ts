/** What a process is given from outside, by name. */
export type Variables = Record<string, string | undefined>;

/** A setting from outside is wrong. The message names it, says what is wrong and shows a right one. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

/** The hosts that are this machine itself: nobody reads along on the way to them. */
export const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** An empty value counts as not set. */
export function read(variables: Variables, name: string): string | undefined {
  const value = variables[name]?.trim();
  return value === '' ? undefined : value;
}

/** A bad address is never repeated in the message: it may hold a password. */
export function readUrl(variables: Variables, name: string, protocols: readonly string[]): string | undefined {
  const text = read(variables, name);
  if (text === undefined) return undefined;
  const example = `${protocols.at(-1)}//`;
  if (!URL.canParse(text)) throw new EnvironmentError(`${name} is not a complete address. It begins with ${example}`);
  const { protocol } = new URL(text);
  if (!protocols.includes(protocol)) {
    throw new EnvironmentError(
      `${name} begins with ${protocol}//, but it must begin with ${protocols.join('// or ')}//`,
    );
  }
  return text;
}

/** A name for a statement that is worth keeping planned, or nothing. */
export type NameStatement = (text: string) => string | undefined;

/** Used so often, a statement is one that comes again. */
const usesBeforeNamed = 3;
/** A kept plan takes some tens of kilobytes in each connection. */
const namedMost = 400;
/** Texts that were seen too seldom so far, before they are counted anew. */
const countedMost = 2_000;
let generation = 0;

/**
 * Names the statements that come again, at most four hundred of them. Those with a length of their own (a row more, an id more in a list) come seldom, and
 * would fill the server's memory with plans that nobody asks for again.
 */
export function nameStatements(): NameStatement {
  generation += 1;
  const prefix = `takt_${generation}_`;
  const named = new Map<string, string>();
  const uses = new Map<string, number>();
  return (text) => {
    const known = named.get(text);
    if (known !== undefined || named.size >= namedMost) return known;
    const count = (uses.get(text) ?? 0) + 1;
    if (count < usesBeforeNamed) {
      if (uses.size >= countedMost) uses.clear();
      uses.set(text, count);
      return undefined;
    }
    uses.delete(text);
    const name = prefix + named.size;
    named.set(text, name);
    return name;
  };
}

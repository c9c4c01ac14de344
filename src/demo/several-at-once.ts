/** Works on several things at once, each list in its order. Afterwards all are done; the first failure is thrown. */
export async function severalAtOnce<T>(
  lists: readonly (readonly T[])[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...lists];
  const workers = Array.from({ length: atOnce }, async () => {
    for (let list = waiting.shift(); list !== undefined; list = waiting.shift()) {
      for (const item of list) await work(item);
    }
  });
  await Promise.all(workers);
}

/** Two processors: one for the program, one for the database, and neither waits for the other. */
const atOnce = 2;

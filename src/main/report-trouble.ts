/** Writes what went wrong in the background to standard error, for whoever runs the machine. No word of a client is in it. */
export function reportTrouble(error: unknown): void {
  process.stderr.write(`${new Date().toISOString()} ${inWords(error)}\n`);
}

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\n  caused by ${inWords(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}

/** Milliseconds that some work takes. */
export async function measureMs(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** One line: what was measured, against what, and whether the target is met. */
export function printRatio(what: string, figureMs: number, boundMs: number, target: number): void {
  const ratio = figureMs / boundMs;
  const verdict = ratio <= target ? 'met' : 'NOT met';
  process.stdout.write(
    `${what}: ${figureMs.toFixed(1)} ms against ${boundMs.toFixed(1)} ms = ${ratio.toFixed(2)} (target ${target}: ${verdict})\n`,
  );
}

/** One row of what was measured. */
export interface Row {
  what: string;
  figure: string;
  goal?: string;
  /** Undefined where no goal was set. */
  met?: boolean;
}

/** Prints rows in columns, with the goal and whether it is met. */
export function printTable(rows: readonly Row[]): void {
  const cells = rows.map(({ what, figure, goal = '', met }) => [
    what,
    figure,
    goal,
    met === undefined ? '' : met ? 'met' : 'NOT met',
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((cell) => cell[column]!.length)));
  for (const cell of cells) {
    const line = cell.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ');
    process.stdout.write(`${line.trimEnd()}\n`);
  }
}

/** From so many of a kind on the same day and right after one another, one stands for all. */
const foldedFrom = 3;

/**
 * Folds events of one kind that came together, such as the twelve deadlines of a new agreement, so that a year can be read on one page. The order is
 * kept, and nothing is left out: the first of a group comes first, the others behind it.
 */
export function groupAlike<Event extends { kind: string; onDate: string }>(
  events: readonly Event[],
): (readonly [Event, ...Event[]])[] {
  const runs: [Event, ...Event[]][] = [];
  for (const event of events) {
    const last = runs.at(-1);
    if (last && last[0].kind === event.kind && last[0].onDate === event.onDate) last.push(event);
    else runs.push([event]);
  }
  return runs.flatMap((run) => (run.length >= foldedFrom ? [run] : run.map((event): [Event] => [event])));
}

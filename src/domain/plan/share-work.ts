import { workingMinutes, type WorkingSegment } from './derive-working-segments.ts';
import { findMaxFlow } from './max-flow.ts';

/** Work that is known: in hand from one minute, to be done before another, by any of these people. */
export interface SharedJob {
  key: string;
  minutes: number;
  fromMinute: number;
  deadlineMinute: number;
  people: readonly string[];
}

/** Who does how much of which job in working hours, and what finds no place in them. */
export interface SharedWork {
  done: { job: string; person: string; minutes: number }[];
  outOfHoursMinutes: number;
}

/**
 * The most work that can be done in working hours where several people may do a job, also in turns: earliest deadline first is exact for one person alone.
 * Between two moments at which nothing arrives, falls due or changes in anybody's day, only the minutes of each person count; so it is a flow from jobs to
 * people's stretches of time. That two people work on the same job in the same minute is allowed: a job for a client is seldom one that cannot be divided.
 * Source: Horn 1974, "Some simple scheduling algorithms".
 */
export function shareWork(
  jobs: readonly SharedJob[],
  segmentsOf: ReadonlyMap<string, readonly WorkingSegment[]>,
): SharedWork {
  const edges = edgesOf(jobs);
  const stretches = [...segmentsOf].flatMap(([person, segments]) => stretchesOf(person, segments, edges));
  const source = jobs.length + stretches.length;
  const sink = source + 1;
  const pipes: { from: number; to: number; capacity: number; job?: string; person?: string }[] = [];
  for (const [index, { key, minutes, fromMinute, deadlineMinute, people }] of jobs.entries()) {
    pipes.push({ from: source, to: index, capacity: minutes });
    for (const [place, { person, from, to, minutes: most }] of stretches.entries())
      if (people.includes(person) && fromMinute <= from && to <= deadlineMinute)
        pipes.push({ from: index, to: jobs.length + place, capacity: Math.min(minutes, most), job: key, person });
  }
  for (const [place, { minutes }] of stretches.entries())
    pipes.push({ from: jobs.length + place, to: sink, capacity: minutes });
  const { value, through } = findMaxFlow({ nodes: sink + 1, pipes }, source, sink);
  const total = jobs.reduce((sum, { minutes }) => sum + minutes, 0);
  return { done: doneBy(pipes, through), outOfHoursMinutes: total - value };
}

function edgesOf(jobs: readonly SharedJob[]): number[] {
  const edges = new Set(jobs.flatMap(({ fromMinute, deadlineMinute }) => [fromMinute, deadlineMinute]));
  return [...edges].sort((one, other) => one - other);
}

/** Working minutes of one person between each two moments. */
function stretchesOf(person: string, segments: readonly WorkingSegment[], edges: readonly number[]) {
  return edges.slice(1).flatMap((to, index) => {
    const from = edges[index]!;
    const minutes = workingMinutes(segments, from, to);
    return minutes > 0 ? [{ person, from, to, minutes }] : [];
  });
}

function doneBy(
  pipes: readonly { job?: string; person?: string }[],
  through: Int32Array,
): { job: string; person: string; minutes: number }[] {
  const done = new Map<string, { job: string; person: string; minutes: number }>();
  for (const [pipe, { job, person }] of pipes.entries()) {
    if (job === undefined || person === undefined || through[pipe] === 0) continue;
    const name = JSON.stringify([job, person]);
    const one = done.get(name) ?? { job, person, minutes: 0 };
    one.minutes += through[pipe]!;
    done.set(name, one);
  }
  return [...done.values()];
}

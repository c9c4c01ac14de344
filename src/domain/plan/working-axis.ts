import { assert } from '../kernel/index.ts';
import { minutesOfDay, type WorkingSegment } from './derive-working-segments.ts';

/**
 * A person's time cut into cells wherever work may arrive or fall due: at the beginning of every day, when deliveries are in hand, and at every deadline.
 * Within a cell only the working minutes count, so that work which may be put aside and taken up again is the work of one machine on a row of cells.
 */
export interface WorkingAxis {
  /** Working minutes of each cell; none at night and at weekends. */
  capacity: Uint16Array;
  /** The first cell that lies wholly at or after a minute; past the last where there is none. */
  cellAt(minute: number): number;
}

/** From `fromMinute`, before which all time is gone, to the last of the deadlines. `inHandMinute` is counted from the beginning of each day. */
export function deriveWorkingAxis(
  segments: readonly WorkingSegment[],
  fromMinute: number,
  deadlines: readonly number[],
  inHandMinute: number,
): WorkingAxis {
  const untilMinute = deadlines.reduce((last, deadline) => Math.max(last, deadline), fromMinute);
  const cuts = new Set([fromMinute, untilMinute, ...deadlines]);
  for (let day = Math.floor(fromMinute / minutesOfDay) * minutesOfDay; day < untilMinute; day += minutesOfDay)
    cuts.add(day).add(day + inHandMinute);
  const edges = [...cuts].filter((cut) => cut >= fromMinute && cut <= untilMinute).sort((one, other) => one - other);
  assert(edges.length < 0xffff, 'too long a time to plan');
  return {
    capacity: capacityBetween(edges, segments),
    cellAt: (minute) => findFirst(edges, minute),
  };
}

function capacityBetween(edges: readonly number[], segments: readonly WorkingSegment[]): Uint16Array {
  const capacity = new Uint16Array(edges.length - 1);
  let cell = 0;
  let endBefore = -Infinity;
  for (const { from, to } of segments) {
    assert(from < to && endBefore <= from, 'working time is not in order');
    endBefore = to;
    while (cell < capacity.length && edges[cell + 1]! <= from) cell += 1;
    for (let at = cell; at < capacity.length && edges[at]! < to; at += 1)
      capacity[at] = capacity[at]! + Math.min(to, edges[at + 1]!) - Math.max(from, edges[at]!);
  }
  return capacity;
}

/** The first place at or after a minute. */
function findFirst(edges: readonly number[], minute: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edges[middle]! >= minute) high = middle;
    else low = middle + 1;
  }
  return low;
}

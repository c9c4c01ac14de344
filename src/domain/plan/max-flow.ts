import { assert } from '../kernel/index.ts';

/** A network of pipes, each with a capacity in whole numbers. */
export interface FlowNetwork {
  nodes: number;
  pipes: readonly { from: number; to: number; capacity: number }[];
}

/** The most that can run, and how much of it runs in each pipe. */
export interface Flow {
  value: number;
  through: Int32Array;
}

/**
 * The most that can run from one node to another. In rounds: how far each node is from the source over pipes with room left, then along shortest ways until
 * none is open.
 * Source: Dinic 1970, "Algorithm for solution of a problem of maximum flow in networks with power estimation".
 */
export function findMaxFlow({ nodes, pipes }: FlowNetwork, source: number, sink: number): Flow {
  assert(source !== sink, 'a flow from a node to itself');
  // Pipe `p` is arc `2p`, and what may be sent back through it is arc `2p + 1`.
  const arcs = pipes.length * 2;
  const target = new Int32Array(arcs);
  const room = new Int32Array(arcs);
  const next = new Int32Array(arcs);
  const head = new Int32Array(nodes).fill(-1);
  for (const [pipe, { from, to, capacity }] of pipes.entries()) {
    assert(Number.isInteger(capacity) && capacity >= 0, `a capacity of ${capacity}`);
    for (const [arc, begin, end, left] of [
      [2 * pipe, from, to, capacity],
      [2 * pipe + 1, to, from, 0],
    ] as const) {
      target[arc] = end;
      room[arc] = left;
      next[arc] = head[begin]!;
      head[begin] = arc;
    }
  }
  const level = new Int32Array(nodes);
  const open = new Int32Array(nodes);
  const queue = new Int32Array(nodes);
  let value = 0;

  const findLevels = (): boolean => {
    level.fill(-1);
    level[source] = 0;
    queue[0] = source;
    for (let done = 0, known = 1; done < known; done += 1) {
      const node = queue[done]!;
      for (let arc = head[node]!; arc !== -1; arc = next[arc]!) {
        if (room[arc] === 0 || level[target[arc]!] !== -1) continue;
        level[target[arc]!] = level[node]! + 1;
        queue[known] = target[arc]!;
        known += 1;
      }
    }
    return level[sink] !== -1;
  };
  const push = (node: number, most: number): number => {
    if (node === sink) return most;
    for (; open[node] !== -1; open[node] = next[open[node]!]!) {
      const arc = open[node]!;
      if (room[arc] === 0 || level[target[arc]!] !== level[node]! + 1) continue;
      const pushed = push(target[arc]!, Math.min(most, room[arc]!));
      if (pushed === 0) continue;
      room[arc] = room[arc]! - pushed;
      room[arc ^ 1] = room[arc ^ 1]! + pushed;
      return pushed;
    }
    return 0;
  };

  while (findLevels()) {
    open.set(head);
    for (let pushed = push(source, 0x7fffffff); pushed > 0; pushed = push(source, 0x7fffffff)) value += pushed;
  }
  return { value, through: Int32Array.from(pipes, (_, pipe) => room[2 * pipe + 1]!) };
}

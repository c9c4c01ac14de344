import fs from 'node:fs';

/** The most that was seen, in bytes. */
export interface HeldMemory {
  /** Of the process itself. */
  own: number;
  /** Of those that it started: here those that read. */
  started: number;
  /** Of all at one moment. */
  together: number;
}

/** Looks again and again how much memory a process and those that it started hold, each page counted once. */
export function watchMemory(pid: number, everyMs = 100): { stop(): HeldMemory } {
  const most: HeldMemory = { own: 0, started: 0, together: 0 };
  const look = setInterval(() => {
    const own = heldBytes(pid);
    const started = startedBy(pid).reduce((sum, child) => sum + heldBytes(child), 0);
    most.own = Math.max(most.own, own);
    most.started = Math.max(most.started, started);
    most.together = Math.max(most.together, own + started);
  }, everyMs);
  return {
    stop() {
      clearInterval(look);
      return most;
    },
  };
}

/** All that a process started, and those started. */
function startedBy(pid: number): number[] {
  const listed = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return listed.flatMap((child) => [child, ...startedBy(child)]);
}

function heldBytes(pid: number): number {
  return Number(/^Pss:\s*(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1024;
}

/** A process may end while one looks. */
function read(path: string): string {
  try {
    return fs.readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}

import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import type { ApartLimits, ApartReading, ApartWork } from './read-apart.ts';

const program = fileURLToPath(new URL('./read-apart.child.ts', import.meta.url));
const watchEveryMs = 50;
const kilobyte = 1024;
/** Of niceness: of a core that both want, the one that reads then gets one part in thirty. */
const steps = 15;
/** What grew this large does not shrink again; a new process is cheaper than to carry it. */
const replacedFrom = 0.75;

/** Of the C library on Linux: memory that was freed goes back to the system instead of waiting in heaps of every thread. A fifth less is held by it. */
const frugalAllocation = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_TRIM_THRESHOLD_: '1000000',
  MALLOC_MMAP_THRESHOLD_: '1000000',
};

/** A process that reads one file at a time, started when there is one and started anew after it was ended. */
export class ReadingProcess {
  private readonly limits: ApartLimits;
  private child: ChildProcess | undefined;
  /** The most memory that was seen, of all processes that this was. */
  peakBytes = 0;

  constructor(limits: ApartLimits) {
    this.limits = limits;
  }

  /** What was read, or why the process had to be ended. What was too much for one that had read before is tried again in a new one. */
  async run(work: ApartWork): Promise<ApartReading | 'too-heavy' | 'damaged'> {
    const isNew = this.child === undefined;
    const started = performance.now();
    const outcome = await this.runOnce(work);
    const isOver = performance.now() - started >= this.limits.timeoutMs;
    return typeof outcome === 'string' && !isNew && !isOver ? this.runOnce(work) : outcome;
  }

  private async runOnce(work: ApartWork): Promise<ApartReading | 'too-heavy' | 'damaged'> {
    const child = (this.child ??= await start(this.limits));
    child.ref();
    child.channel?.ref();
    let ended: 'too-heavy' | undefined;
    const endNow = (): void => {
      ended = 'too-heavy';
      child.kill('SIGKILL');
    };
    const clock = setTimeout(endNow, this.limits.timeoutMs);
    // It guards itself; this sees to it that somebody does.
    const watch = setInterval(() => {
      const { now, peak } = residentBytes(child.pid);
      this.peakBytes = Math.max(this.peakBytes, peak);
      if (now > this.limits.residentBytesMax) endNow();
    }, watchEveryMs);
    try {
      const reading = await new Promise<ApartReading | undefined>((resolve) => {
        child.once('message', (message) => resolve(message as ApartReading));
        child.once('exit', (_, signal) => {
          // It ends itself by a signal when it runs out of memory.
          if (signal !== null) ended ??= 'too-heavy';
          resolve(undefined);
        });
        child.send(work, (error) => error && resolve(undefined));
      });
      child.removeAllListeners('message').removeAllListeners('exit');
      if (reading === undefined) this.child = undefined;
      else this.rest(child, reading.spent === true);
      return reading ?? ended ?? 'damaged';
    } finally {
      clearTimeout(clock);
      clearInterval(watch);
    }
  }

  /** Waits without keeping this process from ending. */
  private rest(child: ChildProcess, spent: boolean): void {
    const { now, peak } = residentBytes(child.pid);
    this.peakBytes = Math.max(this.peakBytes, peak);
    if (spent || now > this.limits.residentBytesMax * replacedFrom) {
      this.child = undefined;
      child.kill('SIGKILL');
      return;
    }
    child.once('exit', () => {
      if (this.child === child) this.child = undefined;
    });
    child.unref();
    child.channel?.unref();
  }

  async end(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.ref();
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGKILL');
    await gone;
  }
}

async function start({ residentBytesMax }: ApartLimits): Promise<ChildProcess> {
  const child = fork(program, [String(residentBytesMax)], {
    execArgv: ['--disable-warning=ExperimentalWarning', '--max-old-space-size=256', '--expose-gc'],
    // Of what this process was given, keys too, it needs nothing.
    env: frugalAllocation,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'json',
  });
  giveWay(child.pid);
  await new Promise<void>((resolve) => {
    child.once('message', () => resolve());
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  child.removeAllListeners('exit');
  return child;
}

/** Reading can wait; whoever looks at a page cannot. */
function giveWay(pid: number | undefined): void {
  try {
    if (pid !== undefined) os.setPriority(pid, Math.min(os.constants.priority.PRIORITY_LOW, os.getPriority() + steps));
  } catch {
    // It has ended already, which is seen elsewhere; or the system does not allow it, and then both are alike.
  }
}

/** The memory that a process holds and the most that it held; 0 where the system does not tell. */
function residentBytes(pid: number | undefined): { now: number; peak: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    const field = (name: string): number =>
      Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0) * kilobyte;
    return { now: field('VmRSS'), peak: field('VmHWM') };
  } catch {
    return { now: 0, peak: 0 };
  }
}

import fs from 'node:fs';

const uptimeFile = '/proc/uptime';

/**
 * Seconds on a clock that nobody sets, for telling whether somebody set the wall clock. On Linux it is the time since the machine started, which
 * also counts while a laptop sleeps; the process's own clock, elsewhere, may stand still then, and a long sleep looks like a jump.
 */
export function openMonotonicClock(): () => number {
  return readUptime() === undefined ? () => performance.now() / 1000 : () => readUptime() ?? Number.NaN;
}

function readUptime(): number | undefined {
  try {
    const seconds = Number.parseFloat(fs.readFileSync(uptimeFile, 'utf8'));
    return Number.isFinite(seconds) ? seconds : undefined;
  } catch {
    return undefined;
  }
}

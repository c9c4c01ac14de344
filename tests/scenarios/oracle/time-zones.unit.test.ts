import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('print-deadlines.ts', import.meta.url));

async function printIn(timeZone: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [script], { env: { ...process.env, TZ: timeZone } });
  return stdout.split(' ');
}

describe('the deadlines of sixteen years', () => {
  it('are the same fourteen hours before Greenwich, eight after it, and in Oslo', async () => {
    const [line, west, oslo] = await Promise.all(
      ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Oslo'].map(printIn),
    );
    // The machines do see different times: local midnight of 1 January 2026.
    expect([line![0], west![0], oslo![0]]).toEqual([
      '2025-12-31T10:00:00.000Z',
      '2026-01-01T08:00:00.000Z',
      '2025-12-31T23:00:00.000Z',
    ]);
    expect(Number(line![1])).toBeGreaterThan(2_000);
    expect(west!.slice(1)).toEqual(line!.slice(1));
    expect(oslo!.slice(1)).toEqual(line!.slice(1));
  });
});

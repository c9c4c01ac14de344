import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

const canMount = spawnSync('unshare', ['-rm', 'true']).status === 0;
const program = path.join(import.meta.dirname, 'full-disk.testprogram.ts');

test.skipIf(!canMount)(
  canMount
    ? 'on a full disk a file waits to be read and an upload keeps what has come; both go on when there is room'
    : 'a full disk: skipped, this system lets no small disk be mounted',
  () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-full-'));
    const disk = path.join(folder, 'disk');
    fs.mkdirSync(disk);
    try {
      const script = 'mount -t tmpfs -o size=2m none "$1" && "$2" --disable-warning=ExperimentalWarning "$3" "$1" "$4"';
      const ran = spawnSync('unshare', ['-rm', 'sh', '-c', script, 'sh', disk, process.execPath, program, folder], {
        encoding: 'utf8',
      });
      expect(ran.stderr).toBe('');
      expect(ran.stdout.trim().split('\n')).toEqual([
        'full: storage.full, 0 left',
        'full: from the beginning: storage.full',
        'room: from where it stopped: 204',
        'whole: true',
        'room: read with 1 part',
      ]);
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  },
);

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parts } from '../files/kept-files.testdata.ts';
import { settingsFor, startS3Server } from '../files/s3-server.testdata.ts';
import { openFiles } from './open-files.ts';
import { EnvironmentError } from './read-variable.ts';

const office = '0190f3a1-7c1e-7000-8000-00000000000a';

it('files lie where the environment says, and a bucket that cannot be opened stops the start with the reason', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'takt-data-'));
  const server = await startS3Server();
  const onDisk = await openFiles({ dataFolder, filesBucket: undefined });
  const inBucket = await openFiles({ dataFolder, filesBucket: server.settings });
  try {
    const { sha256 } = await inBucket.files.receive(office, parts(Buffer.from('bilag')));
    expect(await inBucket.files.verify(office, sha256)).toBe('intact');
    expect(await onDisk.files.verify(office, sha256)).toBe('absent');

    const another = openFiles({ dataFolder, filesBucket: { ...server.settings, bucket: 'another' } });
    await expect(another).rejects.toBeInstanceOf(EnvironmentError);
    await expect(another).rejects.toThrow(/bucket another of FILES_S3_BUCKET cannot be opened at http.*NoSuchBucket/);
    // 9 is the port of "discard", where nobody listens.
    await expect(openFiles({ dataFolder, filesBucket: settingsFor(9) })).rejects.toThrow(/ECONNREFUSED/);
  } finally {
    await onDisk.close();
    await inBucket.close();
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
});

import { expect, test } from 'vitest';
import { keepInBucket } from '../../files/kept-files.testdata.ts';
import { findBackupFaults } from './read-backup.ts';
import { restoreFiles } from './restore-files.ts';
import { openKeepingScene } from './safe-keeping.testdata.ts';
import { verifyInstallation } from './verify-installation.ts';
import { writeBackup } from './write-backup.ts';

test('files in a bucket are backed up, put back into a bucket and looked at there', async () => {
  const [scene, bucket, other] = [await openKeepingScene(), await keepInBucket(), await keepInBucket()];
  try {
    await scene.send('a voucher');
    const files = bucket.openStore({ maxBytes: 1_000_000 });
    // As if it had come to the bucket.
    await files.receive(
      scene.office.officeId,
      (async function* () {
        yield Buffer.from('a voucher');
      })(),
    );
    const made = await writeBackup({ ...scene.source, files }, scene.backups);
    if ('refused' in made) throw new Error(made.refused);
    expect(made.files).toMatchObject({ newFiles: 1, faults: [] });
    expect(await findBackupFaults(scene.backups, made)).toEqual([]);
    const into = other.openStore({ maxBytes: 1_000_000 });
    expect(await restoreFiles(scene.backups, made, into)).toMatchObject({ restored: 1, faults: [] });
    const look = () =>
      verifyInstallation({ context: scene.office.context, appUrl: scene.database.url, files: into }, { size: 'full' });
    expect((await look()).faults).toEqual([]);
    await other.damage((await other.addresses())[0]!);
    expect((await look()).faults.map(({ fault }) => fault)).toEqual(['file-damaged']);
  } finally {
    await Promise.all([scene.close(), bucket.close(), other.close()]);
  }
});

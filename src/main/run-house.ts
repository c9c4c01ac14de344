import { forgetDecidedMail } from '../app/incoming-mail/forget-decided-mail.ts';
import { removeErased } from '../app/retention/note-loose.ts';
import { openThrowAwayServer } from '../db/private-server/open-throw-away-server.ts';
import { openBackupFolder } from '../files/backup-folder.ts';
import type { KeepingPorts } from '../jobs/keep-safe.ts';
import { runWorkers } from '../jobs/run-workers.ts';
import type { House } from './open-house.ts';
import { reportTrouble } from './report-trouble.ts';
import { readTaktVersion } from './takt-version.ts';

/** Starts taking jobs in this process; they end when the house is closed. */
export async function runHouseWorkers(house: House): Promise<void> {
  const { context, access, boss, files, sendPorts, post, clockWatch, imapUrl, timestampUrl } = house;
  if (house.intakeMailbox !== undefined) {
    const { watchIntake } = await import('./watch-intake.ts');
    watchIntake(house, house.intakeMailbox, reportTrouble);
  }
  await runWorkers(boss, {
    context,
    sweepPorts: { smsConfigured: post.isConfigured('sms', false), isConfigured: post.isConfigured, clockWatch },
    sendPorts,
    seal: {
      files,
      secret: access.secret,
      ...(timestampUrl === undefined ? {} : { timestampAuthority: { url: timestampUrl } }),
    },
    reading: { files, reader: house.reading.reader, scanVirus: house.reading.scanVirus, failpoint: house.failpoint },
    ledgers: { ledger: house.ledger, secret: access.secret, files },
    calendars: house.calendars,
    keeping: keepingOf(house),
    tidy: {
      files,
      uploads: house.uploads,
      finishErasures: async (officeId) => {
        await forgetDecidedMail(context, officeId);
        await removeErased(context, officeId, files, house.failpoint);
      },
      onTrouble: reportTrouble,
    },
    onTrouble: reportTrouble,
    ...(imapUrl === undefined ? {} : { bounces: { imapUrl, onTrouble: reportTrouble } }),
  });
}

function keepingOf({ appUrl, files, access, backup, failpoint }: House): KeepingPorts {
  return {
    appUrl,
    files,
    secret: access.secret,
    takt: readTaktVersion(),
    ...(backup.folder === undefined
      ? {}
      : { backups: { folder: openBackupFolder(backup.folder, failpoint), keep: backup.keep } }),
    openTrialServer: () => openThrowAwayServer('trial'),
    onTrouble: reportTrouble,
  };
}

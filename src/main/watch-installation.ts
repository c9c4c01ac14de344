import { sql } from 'kysely';
import { readInstallation, type InstallationFigures } from '../app/operation/read-installation.ts';
import { secondsBetween } from '../app/office-time.ts';
import { withoutOffice } from '../db/connect.ts';
import { deriveAlarms, deriveDiskDaysLeft } from '../domain/operation/index.ts';
import { instant, type Instant } from '../domain/kernel/index.ts';
import type { OperatorState } from '../http/contract/operator.ts';
import type { OperatorPorts } from '../http/operator-routes.ts';
import { findCertificate, type FoundCertificate } from '../watch/find-certificate.ts';
import { findMailRecords, type MailRecords } from '../watch/find-mail-records.ts';
import { measureDisk, type DiskFigures } from '../watch/measure-disk.ts';
import { openMetrics, type AnsweredRequest, type Metrics } from '../watch/open-metrics.ts';
import type { Environment } from './environment.ts';
import type { House } from './open-house.ts';
import { rememberFor } from './remember-for.ts';
import { readTaktVersion } from './takt-version.ts';

type Watched = Pick<House, 'context' | 'post' | 'imapUrl' | 'intakeMailbox'>;

const SECOND = 1000;

export interface Watch extends OperatorPorts {
  answered(request: AnsweredRequest): void;
}

/** Looks after the installation when somebody asks: figures of the database at most every half minute, what stands outside every ten. */
export function watchInstallation(house: Watched, environment: Environment): Watch {
  const { db } = house.context;
  const version = readTaktVersion();
  const figures = rememberFor(30 * SECOND, Date.now, () => readInstallation(db, Date.now));
  const outside = rememberFor(600 * SECOND, Date.now, async () => {
    const { mailDomains } = await figures();
    return lookOutside(mailDomains, environment);
  });
  const disk = (): Promise<DiskFigures> => measureDisk(environment.dataFolder);
  const metrics: Metrics = openMetrics(async () => {
    const [found, { freeBytes }] = await Promise.all([figures(), disk()]);
    const { queued, inDoubt, failedInDay } = found.messages;
    const { lastBackupAt } = found;
    return {
      queues: found.queues,
      messages: { queued, 'in-doubt': inDoubt, 'failed-in-day': failedInDay },
      clockAheadSeconds: found.clockAheadSeconds,
      diskFreeBytes: freeBytes,
      filesBytes: found.files.bytes,
      backupAgeSeconds: lastBackupAt === null ? undefined : ageOf(lastBackupAt),
    };
  });
  return {
    answered: metrics.answered,
    metrics,
    metricsToken: environment.watch.metricsToken,
    countOffices: () =>
      withoutOffice(db, async (trx) => {
        const { rows } = await sql<{ n: number }>`select count(*) as n from list_offices()`.execute(trx);
        return rows[0]!.n;
      }),
    async readState() {
      const [found, seen, room] = await Promise.all([figures(), outside(), disk()]);
      return stateOf(found, seen, room, house, environment, version);
    },
  };
}

interface Outside {
  domains: ({ domain: string } & MailRecords)[];
  certificate: FoundCertificate | undefined;
}

async function lookOutside(domains: readonly string[], { publicUrl, watch }: Environment): Promise<Outside> {
  const [certificate, ...records] = await Promise.all([
    findCertificate(publicUrl),
    // An installation with hundreds of offices is looked after domain by domain by programs.
    ...domains.slice(0, domainsMax).map(async (domain) => ({
      domain,
      ...(await findMailRecords(domain, { selector: watch.dkimSelector })),
    })),
  ]);
  return { domains: records, certificate };
}
const domainsMax = 20;

function stateOf(
  found: InstallationFigures,
  { domains, certificate }: Outside,
  disk: DiskFigures,
  house: Watched,
  environment: Environment,
  version: string,
): OperatorState {
  const { files, messages, queues } = found;
  const seen = viewCertificate(certificate);
  const daysLeft = deriveDiskDaysLeft({ diskFreeBytes: disk.freeBytes, bytesInMonth: files.bytesInMonth });
  const hours = (at: Instant | null): number | undefined => (at === null ? undefined : ageOf(at) / 3600);
  const isConfigured = house.post.isConfigured('email', false);
  return {
    at: nowAt(),
    version,
    node: process.version,
    offices: found.offices,
    alarms: deriveAlarms({
      oldestWaitingSeconds: Math.max(0, ...queues.map((queue) => queue.oldestWaitingSeconds)),
      failingJobs: queues.reduce((sum, { failing }) => sum + failing, 0),
      messagesInDoubt: messages.inDoubt,
      clockAheadSeconds: found.clockAheadSeconds,
      diskFreeBytes: disk.freeBytes,
      diskTotalBytes: disk.totalBytes,
      bytesInMonth: environment.filesBucket ? 0 : files.bytesInMonth,
      certificate:
        seen === null
          ? undefined
          : seen.daysLeft === null
            ? 'failed'
            : { daysLeft: seen.daysLeft, isTrusted: seen.isTrusted },
      backupAgeHours: hours(found.lastBackupAt),
      verifiedAgeHours: hours(found.lastVerifiedAt),
      missingMailRecords: isConfigured ? domains.filter(isMissing).length : 0,
    }),
    queues,
    mail: {
      isConfigured,
      ...messages,
      domains: domains.map(({ dkim = null, ...records }) => ({ ...records, dkim })),
    },
    mailboxes: {
      bounces: house.imapUrl !== undefined,
      bouncesReadAt: found.bouncesReadAt,
      bouncesFailedAt: found.bouncesFailedAt,
      intake: house.intakeMailbox !== undefined,
    },
    files: { place: environment.filesBucket ? 'bucket' : 'disk', ...files },
    disk: { ...disk, daysLeft: environment.filesBucket ? null : (daysLeft ?? null) },
    database: {
      version: found.databaseVersion,
      bytes: found.databaseBytes,
      clockAheadSeconds: found.clockAheadSeconds,
    },
    certificate: seen,
    backup: { lastAt: found.lastBackupAt, lastVerifiedAt: found.lastVerifiedAt },
  };
}

/** What DNS did not answer is not known to be missing. */
function isMissing({ spf, dmarc, dkim }: MailRecords): boolean {
  return spf === 'missing' || spf === 'several' || dmarc === 'missing' || dkim === 'missing';
}

function viewCertificate(found: FoundCertificate | undefined): OperatorState['certificate'] {
  if (found === undefined) return null;
  if ('failed' in found) return { validUntil: null, daysLeft: null, isTrusted: false };
  const validUntil = instant(found.validUntil);
  return { validUntil, daysLeft: Math.floor(-ageOf(validUntil) / 86_400), isTrusted: found.isTrusted };
}

function nowAt(): Instant {
  return instant(new Date().toISOString());
}

function ageOf(at: Instant): number {
  return secondsBetween(at, nowAt());
}

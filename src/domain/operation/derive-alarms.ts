/** What is looked at, in figures. A figure that is not known is undefined: then it raises nothing, but for those that are missing because something is wrong. */
export interface OperationFigures {
  oldestWaitingSeconds: number;
  failingJobs: number;
  messagesInDoubt: number;
  clockAheadSeconds: number;
  diskFreeBytes: number;
  diskTotalBytes: number;
  /** What the files grow by in thirty days. */
  bytesInMonth: number;
  /** Undefined where the address is without TLS. */
  certificate: { daysLeft: number; isTrusted: boolean } | 'failed' | undefined;
  backupAgeHours: number | undefined;
  verifiedAgeHours: number | undefined;
  /** Of each domain that mail comes from, what is missing in DNS. */
  missingMailRecords: number;
}

export type Alarm =
  | 'queue-old'
  | 'jobs-failing'
  | 'mail-in-doubt'
  | 'clock'
  | 'disk'
  | 'certificate'
  | 'backup'
  | 'verified'
  | 'mail-records';

/** Where a person should look. Stands in `docs/operations.md` too, for those who watch with programs. */
export const alarmLimits = {
  oldestWaitingSeconds: 600,
  clockAheadSeconds: 2,
  diskDaysLeft: 30,
  diskFreeShare: 0.1,
  certificateDaysLeft: 14,
  backupAgeHours: 26,
  verifiedAgeHours: 50,
} as const;

/**
 * What is wrong, or will be soon. Example: a disk with 60 GB of 1 TB free that fills by 90 GB a month has twenty days left, which is fewer than thirty: `disk`.
 */
export function deriveAlarms(figures: OperationFigures): Alarm[] {
  const { certificate, backupAgeHours = Infinity, verifiedAgeHours = Infinity } = figures;
  const daysLeft = deriveDiskDaysLeft(figures);
  const raised: Record<Alarm, boolean> = {
    'queue-old': figures.oldestWaitingSeconds > alarmLimits.oldestWaitingSeconds,
    'jobs-failing': figures.failingJobs > 0,
    'mail-in-doubt': figures.messagesInDoubt > 0,
    clock: Math.abs(figures.clockAheadSeconds) > alarmLimits.clockAheadSeconds,
    disk:
      (daysLeft !== undefined && daysLeft < alarmLimits.diskDaysLeft) ||
      figures.diskFreeBytes < figures.diskTotalBytes * alarmLimits.diskFreeShare,
    certificate:
      certificate === 'failed' ||
      (certificate !== undefined && (!certificate.isTrusted || certificate.daysLeft < alarmLimits.certificateDaysLeft)),
    backup: backupAgeHours > alarmLimits.backupAgeHours,
    verified: verifiedAgeHours > alarmLimits.verifiedAgeHours,
    'mail-records': figures.missingMailRecords > 0,
  };
  return (Object.keys(raised) as Alarm[]).filter((alarm) => raised[alarm]);
}

/** How many days what is free lasts if the files grow on as in the last thirty; undefined where they do not grow. */
export function deriveDiskDaysLeft({
  diskFreeBytes,
  bytesInMonth,
}: Pick<OperationFigures, 'diskFreeBytes' | 'bytesInMonth'>): number | undefined {
  return bytesInMonth <= 0 ? undefined : Math.floor((diskFreeBytes / bytesInMonth) * 30);
}

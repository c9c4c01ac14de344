import { describe, expect, test } from 'vitest';
import { deriveAlarms, deriveDiskDaysLeft, type OperationFigures } from './index.ts';

const fine: OperationFigures = {
  oldestWaitingSeconds: 4,
  failingJobs: 0,
  messagesInDoubt: 0,
  clockAheadSeconds: 0.02,
  diskFreeBytes: 600e9,
  diskTotalBytes: 1000e9,
  bytesInMonth: 9e9,
  certificate: { daysLeft: 60, isTrusted: true },
  backupAgeHours: 20,
  verifiedAgeHours: 20,
  missingMailRecords: 0,
};

describe('an installation', () => {
  test('that is well raises nothing, nor one without TLS', () => {
    expect(deriveAlarms(fine)).toEqual([]);
    expect(deriveAlarms({ ...fine, certificate: undefined })).toEqual([]);
  });

  test.each<[string, Partial<OperationFigures>, Partial<OperationFigures>]>([
    ['queue-old', { oldestWaitingSeconds: 600 }, { oldestWaitingSeconds: 601 }],
    ['jobs-failing', {}, { failingJobs: 1 }],
    ['mail-in-doubt', {}, { messagesInDoubt: 1 }],
    ['clock', { clockAheadSeconds: 2 }, { clockAheadSeconds: 2.1 }],
    ['clock', { clockAheadSeconds: -2 }, { clockAheadSeconds: -2.1 }],
    ['disk', { bytesInMonth: 600e9 }, { bytesInMonth: 621e9 }],
    ['disk', { diskFreeBytes: 100e9 }, { diskFreeBytes: 99e9 }],
    [
      'certificate',
      { certificate: { daysLeft: 14, isTrusted: true } },
      { certificate: { daysLeft: 13, isTrusted: true } },
    ],
    ['certificate', {}, { certificate: { daysLeft: 60, isTrusted: false } }],
    ['certificate', {}, { certificate: 'failed' }],
    ['backup', { backupAgeHours: 26 }, { backupAgeHours: 27 }],
    ['backup', {}, { backupAgeHours: undefined }],
    ['verified', { verifiedAgeHours: 50 }, { verifiedAgeHours: 51 }],
    ['mail-records', {}, { missingMailRecords: 1 }],
  ])('raises %s beyond its limit, and not at it', (alarm, at, beyond) => {
    expect(deriveAlarms({ ...fine, ...at })).toEqual([]);
    expect(deriveAlarms({ ...fine, ...beyond })).toEqual([alarm]);
  });

  test('has so many days left as its files grow', () => {
    expect(deriveDiskDaysLeft({ diskFreeBytes: 60e9, bytesInMonth: 90e9 })).toBe(20);
    expect(deriveDiskDaysLeft({ diskFreeBytes: 60e9, bytesInMonth: 0 })).toBeUndefined();
  });
});

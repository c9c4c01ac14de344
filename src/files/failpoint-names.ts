/**
 * Every named step at which a trial may end the process, by what it is a step of. A test holds this list against the code, and the kill
 * campaigns (`npm run test:long -- kills`) go through all of it.
 */
export const failpointNames = {
  /** Of every use case: all is written and nothing committed; all is committed and nobody has heard. */
  transaction: ['transaction.before-commit', 'transaction.after-commit'],
  message: ['message.after-claim', 'message.after-send', 'message.after-settle'],
  file: ['file.after-write', 'file.after-sync', 'file.after-rename', 'file.after-folder-sync'],
  /** The same where files lie in a bucket. */
  bucket: ['file.after-write', 'file.after-upload', 'file.after-read-back'],
  upload: ['upload.after-receive', 'upload.after-commit'],
  mail: ['mail.after-store', 'mail.after-taken'],
  reading: ['reading.after-begin', 'reading.after-store', 'reading.after-commit'],
  backup: [
    'backup.after-table',
    'backup.after-manifest',
    'backup.before-rename',
    'backup.after-rename',
    'backup.before-remove',
  ],
  restore: [
    'restore.after-files',
    'restore.after-secret',
    'restore.after-table',
    'restore.after-tables',
    'restore.before-commit',
    'restore.after-commit',
  ],
  upgrade: ['upgrade.after-migrate', 'upgrade.before-mark', 'upgrade.after-mark', 'upgrade.between-renames'],
  retention: ['retention.after-rows', 'retention.after-bytes'],
} as const satisfies Record<string, readonly string[]>;

export type FailpointName = (typeof failpointNames)[keyof typeof failpointNames][number];

/** Each name once. */
export const allFailpointNames: readonly FailpointName[] = [...new Set(Object.values(failpointNames).flat())];

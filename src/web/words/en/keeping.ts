import type { keeping as nb } from '../nb/keeping.ts';
import type { Shape } from '../shape.ts';

export const keeping: Shape<typeof nb> = {
  title: 'Backup and checks',
  backup: 'Backup',
  check: 'Check',
  trial: 'Restore on trial',
  doneAt: '{{day}} {{time}}',
  never: 'Not yet',
  failedSince: 'The last try failed. Last done {{day}} {{time}}',
  failedNever: 'The last try failed. Never done',
  standings: {
    'in-order': 'in order',
    found: 'found something amiss',
    old: 'too old',
  },
  failures: {
    full: 'There is no room on the disk that holds the backups.',
    unavailable: 'The store of the files did not answer.',
    none: 'There is no backup to try.',
    ofAnother: 'The folder holds backups of another installation.',
    unexpected: 'It went wrong in a way that Takt does not know. Whoever runs the machine sees why in the log.',
  },
  byOthers: 'Takt makes no backup by itself here. Whoever runs the machine sees to it.',
  besideData:
    'The backups lie on the same machine as the data. Keep a copy elsewhere too, for example on an external disk.',
  hint: 'Takt backs up every night, checks a thirtieth of everything, and restores the last backup on trial in the night to Sunday.',
  found: 'This was found',
  faults: {
    'file-absent': 'A file is missing',
    'file-damaged': 'A file was changed or damaged',
    'file-size': 'A file has the wrong size',
    'record-changed': 'A record was changed',
    'record-gap': 'A record lacks an event',
    'record-tail-cut': 'The end of a record is missing',
    'anchor-changed': 'An anchor does not fit',
    'duty-differs': 'A duty is stored wrong',
    'surcharge-differs': 'A surcharge is stored wrong',
    'cost-differs': 'A sum for a client is stored wrong',
    'report-differs': 'A promised report has the wrong day',
    'backup-damaged': 'A file of the backup is damaged',
    other: 'Something is amiss',
  },
  whatNow:
    'Ask whoever runs the machine to run “npx takt verify --size full” and to read about restoring in docs/operations.md.',
  red: {
    backup: 'The backup is not in order.',
    check: 'The check of the data is not in order.',
    trial: 'It is too long since a backup was restored on trial, or it was not in order.',
    open: 'See what is wrong',
  },
};

import { type Command, UsageError } from '../command.ts';

export const command: Command = {
  name: 'verify',
  summary: {
    en: 'look for what is not as it was written, here or in backups; follow every record; or say whether a sealed agreement is what was accepted',
  },
  usage: [
    '--size quick|part|full',
    '--backup DIR',
    'record [--anchor FILE]',
    'FILE [--certificate PEM | --fingerprint HEX]',
  ],
  options: {
    size: {
      type: 'string',
      value: 'SIZE',
      help: 'quick: rows without files, heads of records; part: the next thirtieth, every byte; full: everything',
    },
    backup: { type: 'string', value: 'DIR', help: 'read every backup of a folder and compare it with its manifest' },
    anchor: { type: 'string', value: 'FILE', help: 'also hold the records against an anchor that was kept elsewhere' },
    certificate: {
      type: 'string',
      value: 'PEM',
      help: "the office's certificate, as a file, that the seal must be made with",
    },
    fingerprint: { type: 'string', value: 'HEX', help: 'the SHA-256 of that certificate instead' },
  },
  async run(args) {
    const [what, ...more] = args.positionals;
    const { size, backup } = args.values;
    if (size !== undefined || backup !== undefined) {
      if (what !== undefined || (size !== undefined && backup !== undefined))
        throw new UsageError('Say verify --size SIZE or verify --backup DIR, and nothing more.');
      const { verifyBackups, verifySize } = await import('../verify-installation.ts');
      return typeof backup === 'string' ? verifyBackups(args, backup) : verifySize(args, String(size));
    }
    if (what === undefined || more.length > 0)
      throw new UsageError('Say verify --size SIZE, verify --backup DIR, verify record, or verify FILE.');
    // A file is verified without a database: its modules are not even loaded.
    if (what === 'record') return (await import('../verify-records.ts')).verifyAllRecords(args);
    if (args.values['anchor'] !== undefined) throw new UsageError('--anchor belongs to verify record.');
    return (await import('../verify-file.ts')).verifyFile(args, what);
  },
};

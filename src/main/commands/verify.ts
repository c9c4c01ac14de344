import { type Command, UsageError } from '../command.ts';

export const command: Command = {
  name: 'verify',
  summary: {
    en: 'follow every record from the first link to the head and past the anchors; or say whether a sealed agreement is what was accepted',
  },
  usage: ['record [--anchor FILE]', 'FILE [--certificate PEM | --fingerprint HEX]'],
  options: {
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
    if (what === undefined || more.length > 0) throw new UsageError('Say verify record, or verify FILE.');
    // A file is verified without a database: its modules are not even loaded.
    if (what === 'record') return (await import('../verify-records.ts')).verifyAllRecords(args);
    if (args.values['anchor'] !== undefined) throw new UsageError('--anchor belongs to verify record.');
    return (await import('../verify-file.ts')).verifyFile(args, what);
  },
};

import { exportRecord } from '../../app/record/export-record.ts';
import { isId } from '../../domain/kernel/index.ts';
import { answer, type Command, UsageError } from '../command.ts';
import { withOffices } from '../with-offices.ts';

export const command: Command = {
  name: 'record',
  summary: { en: 'write out the record of one client, with what is needed to verify it elsewhere' },
  usage: ['export CLIENT'],
  options: {},
  /** Always JSON: `{ "office", "client", "events": [{ "sequence", "kind", "at", "data", "previousHash", "hash", "words"? }] }`. Exit code 1 when there is no such client. */
  async run(args) {
    const [what, client, ...more] = args.positionals;
    if (what !== 'export' || client === undefined || more.length > 0) throw new UsageError('Say record export CLIENT.');
    const byOrgnr = /^\d{9}$/.test(client);
    if (!byOrgnr && !isId(client)) throw new UsageError('CLIENT is an organisation number or an id.');
    const offices = await withOffices(args.environment, (scope) =>
      exportRecord(scope, byOrgnr ? { orgnr: client } : { clientId: client }),
    );
    const found = offices.flatMap(({ officeId, result }) => (result ? [{ office: officeId, ...result }] : []));
    if (found.length === 0) {
      process.stderr.write('There is no such client.\n');
      return 1;
    }
    answer(found.length === 1 ? found[0] : found);
    return 0;
  },
};

import { exportAnchor } from '../../app/record/export-anchor.ts';
import { exportRecord } from '../../app/record/export-record.ts';
import { isId } from '../../domain/kernel/index.ts';
import { answer, type Command, type CommandArguments, UsageError } from '../command.ts';
import { withOffices } from '../with-offices.ts';

export const command: Command = {
  name: 'record',
  summary: {
    en: 'write out the record of one client, or the anchors of all records, to be kept and verified elsewhere',
  },
  usage: ['export CLIENT', 'anchor'],
  options: {},
  /** Always JSON: `{ "office", "client", "events": [{ "sequence", "kind", "at", "data", "previousHash", "hash", "words"? }] }`. Exit code 1 when there is no such client. */
  async run(args) {
    const [what, client, ...more] = args.positionals;
    if (what === 'anchor' && client === undefined) return writeAnchors(args);
    if (what !== 'export' || client === undefined || more.length > 0)
      throw new UsageError('Say record export CLIENT, or record anchor.');
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

/** Always JSON: `{ "anchors": [{ "office", "onDate", "heads": { CLIENT: [SEQUENCE, HASH] }, "previousHash", "hash" }] }`. */
async function writeAnchors({ environment }: CommandArguments): Promise<number> {
  const offices = await withOffices(environment, exportAnchor);
  answer({ anchors: offices.flatMap(({ officeId, result }) => (result ? [{ office: officeId, ...result }] : [])) });
  return 0;
}

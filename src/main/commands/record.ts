import { eraseWords } from '../../app/record/erase-words.ts';
import { exportAnchor } from '../../app/record/export-anchor.ts';
import { exportRecord } from '../../app/record/export-record.ts';
import { isCalendarDate, isId } from '../../domain/kernel/index.ts';
import { answer, type Command, type CommandArguments, say, UsageError } from '../command.ts';
import { openFiles } from '../open-files.ts';
import { withOffices } from '../with-offices.ts';

export const command: Command = {
  name: 'record',
  summary: { en: 'write out records or their anchors, to be kept and verified elsewhere; erase the words of a client' },
  usage: ['export CLIENT', 'anchor', 'erase CLIENT --before DATE'],
  options: {
    before: { type: 'string', value: 'DATE', help: 'erase what was said and sent before this day' },
  },
  /** Always JSON: `{ "office", "client", "events": [{ "sequence", "kind", "at", "data", "previousHash", "hash", "words"? }] }`. Exit code 1 when there is no such client. */
  async run(args) {
    const [what, client, ...more] = args.positionals;
    if (what === 'anchor' && client === undefined) return writeAnchors(args);
    if ((what !== 'export' && what !== 'erase') || client === undefined || more.length > 0)
      throw new UsageError('Say record export CLIENT, record anchor, or record erase CLIENT --before DATE.');
    const which = readClient(client);
    if (what === 'erase') return erase(args, which);
    const offices = await withOffices(args.environment, (scope) => exportRecord(scope, which));
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

type Which = { orgnr: string } | { clientId: string };

function readClient(text: string): Which {
  if (/^\d{9}$/.test(text)) return { orgnr: text };
  if (!isId(text)) throw new UsageError('CLIENT is an organisation number or an id.');
  return { clientId: text };
}

/** With --json: `{ "erased": [{ "office", "words", "messages", "files", "bytes" }] }`. Exit code 1 when there is no such client. */
async function erase(args: CommandArguments, which: Which): Promise<number> {
  const before = args.values['before'];
  if (typeof before !== 'string' || !isCalendarDate(before))
    throw new UsageError('--before is a day, such as 2021-01-01.');
  // Opened first: where the files cannot be reached, no row may let go of them.
  const { files, close } = await openFiles(args.environment);
  const erased: object[] = [];
  try {
    const offices = await withOffices(args.environment, async (scope) => {
      const record = await exportRecord(scope, which);
      return record ? eraseWords(scope, record.client, before) : undefined;
    });
    for (const { officeId, result } of offices) {
      if (result === undefined) continue;
      if ('refused' in result) throw new UsageError('--before is a day that has not come.');
      const { looseSha256, ...counts } = result;
      let bytes = 0;
      for (const sha256 of looseSha256) if (await files.remove(officeId, sha256, new Date())) bytes += 1;
      erased.push({ office: officeId, ...counts, bytes });
      say(
        args,
        `Erased ${counts.words} words, the texts of ${counts.messages} messages and the names of ${counts.files} files; ${bytes} files went from the disk. The record verifies as before.`,
      );
    }
  } finally {
    await close();
  }
  if (args.json) answer({ erased });
  if (erased.length === 0) process.stderr.write('There is no such client.\n');
  return erased.length === 0 ? 1 : 0;
}

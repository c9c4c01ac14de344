import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openReader } from '../../documents/read-apart.ts';
import { readTree } from '../../documents/read-tree.ts';
import { answer, type Command, say, UsageError } from '../command.ts';
import { describeRead, toInspected, type InspectedFile } from '../describe-read.ts';

export const command: Command = {
  name: 'intake',
  summary: { en: 'say what files are and what can be read out of them, with everything in archives and mails' },
  usage: ['inspect FILE … [--no-letters]'],
  options: {
    'no-letters': { type: 'boolean', help: 'leave the letters in pictures and scans unread, which is what takes time' },
  },
  /**
   * Needs no database and no network. Ends with 0 also where a file could not be read: what it is and why stands in the answer. With --json:
   * `{ "files": [{ file, format, kind, source, confidence, pages, fields, where, codings, vouchers, statements, birthNumbers, faults, sumFaults, parts }] }`.
   */
  async run(args) {
    const [what, ...files] = args.positionals;
    if (what !== 'inspect' || files.length === 0) throw new UsageError('Say intake inspect and name files.');
    const inspected: InspectedFile[] = [];
    const reader = openReader();
    try {
      for (const file of files) inspected.push(await inspect(reader, file, args.values['no-letters'] !== true));
    } finally {
      await reader.close();
    }
    if (args.json) return answer({ files: inspected });
    for (const each of inspected) for (const line of describeRead(each)) say(args, line);
  },
};

async function inspect(reader: ReturnType<typeof openReader>, file: string, letters: boolean): Promise<InspectedFile> {
  const found = await fs.stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new UsageError(`There is no file ${file}.`);
  const scratch = await fs.mkdtemp(path.join(os.tmpdir(), 'takt-inspect-'));
  try {
    const tree = await readTree(reader, { file: path.resolve(file), fileName: path.basename(file), scratch, letters });
    return { ...toInspected(tree), file };
  } finally {
    await fs.rm(scratch, { recursive: true, force: true });
  }
}

import fs from 'node:fs';
import path from 'node:path';
import { openDatabase } from '../../db/connect.ts';
import { migrate, roleOf } from '../../db/migrate.ts';
import { openThrowAwayServer } from '../../db/private-server/open-throw-away-server.ts';
import { describeSchema, findFirstDifference } from '../../db/schema-dump.ts';
import { queues } from '../../jobs/queues.ts';
import { answer, type Command, say, UsageError } from '../command.ts';
import { projectFolder } from '../environment.ts';

const FILE = path.join(projectFolder, 'src/db/schema.sql');

export const command: Command = {
  name: 'schema',
  summary: { en: 'write the schema that the migrations make to src/db/schema.sql, or compare it with that file' },
  usage: ['dump', 'check'],
  options: {},
  /** With --json: `{ "same": true }` or `{ "same": false, "line": 12, "inFile": "…", "inDatabase": "…" }`. */
  async run(args) {
    const [action, ...more] = args.positionals;
    if ((action !== 'dump' && action !== 'check') || more.length > 0) throw new UsageError('Say dump or check.');
    const made = await describeFresh();
    if (action === 'dump') {
      fs.writeFileSync(FILE, made);
      if (args.json) return answer({ same: true });
      return say(args, `Wrote ${path.relative(process.cwd(), FILE)}.`);
    }
    const difference = findFirstDifference(fs.existsSync(FILE) ? fs.readFileSync(FILE, 'utf8') : '', made);
    if (args.json) answer({ same: difference === undefined, ...difference });
    else if (difference === undefined) say(args, 'src/db/schema.sql is what the migrations make.');
    else {
      const { line, inFile, inDatabase } = difference;
      say(args, `src/db/schema.sql differs in line ${line}:\n  file:       ${inFile}\n  migrations: ${inDatabase}`);
      say(args, 'If the migrations are right, run npm run db:dump and commit the file.');
    }
    return difference === undefined ? 0 : 1;
  },
};

/** Migrates an empty database on a throw-away server; nothing of the office's is touched. */
async function describeFresh(): Promise<string> {
  const server = await openThrowAwayServer();
  try {
    await migrate({ ...server, queues });
    const db = openDatabase({ url: server.ownerUrl, max: 1 });
    const text = await describeSchema(db, roleOf(server.appUrl));
    await db.destroy();
    return text;
  } finally {
    await server.close();
  }
}

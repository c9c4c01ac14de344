import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { upgradeCluster, type Upgraded } from '../../db/private-server/upgrade-cluster.ts';
import { createFailpoints } from '../../files/failpoints.ts';
import { queues } from '../../jobs/queues.ts';
import { answer, type Command, say, UsageError } from '../command.ts';

export const command: Command = {
  name: 'upgrade-database',
  summary: {
    en: "move the private database to the major version of PostgreSQL that this Takt brings; a server of the office's own is upgraded by its own tools",
  },
  usage: [''],
  options: {},
  /** With --json: `{ "from", "to", "rows", "tables", "keptAs" }`, or `{ "already": 18 }`. Exit code 1 where it could not be done; then nothing has changed. */
  async run(args) {
    const { environment } = args;
    if (environment.database !== undefined)
      throw new UsageError('DATABASE_URL names a server of your own; PostgreSQL is upgraded there by its own tools.');
    if (args.positionals.length > 0) throw new UsageError('upgrade-database takes no words.');
    const failpoint = createFailpoints(environment.failpoints.join(','));
    const upgraded = await upgradeCluster({
      dataFolder: environment.dataFolder,
      knownMigrations: Object.keys(migrations),
      migrate: (server) => migrate({ ...server, queues }),
      failpoint: (name) => void failpoint(name),
    });
    if ('refused' in upgraded) {
      const message = `Nothing was changed. ${explain(upgraded)}`;
      if (args.json) answer({ error: { code: upgraded.refused, message } });
      process.stderr.write(`takt upgrade-database: ${message}\n`);
      return 1;
    }
    if (args.json) answer(upgraded);
    if ('already' in upgraded) say(args, `The database is PostgreSQL ${upgraded.already} already.`);
    else {
      const { from, to, rows, tables, keptAs } = upgraded;
      say(args, `Moved ${rows} rows of ${tables} tables from PostgreSQL ${from} to ${to}, the same by count and hash.`);
      say(
        args,
        `The old database is kept in ${environment.dataFolder} as ${keptAs}; remove it when you have seen that all is well.`,
      );
    }
    return 0;
  },
};

function explain(refused: Extract<Upgraded, { refused: string }>): string {
  switch (refused.refused) {
    case 'no-database':
      return 'There is no database here yet.';
    case 'made-by-newer':
      return 'It was written by a newer Takt or a newer PostgreSQL than these.';
    case 'not-empty':
      return 'The new database was not empty.';
    case 'rows-differ':
      return `What was read back differs in ${refused.tables.join(', ')}.`;
    case 'unknown-table':
      return `This Takt does not know the tables ${refused.tables.join(', ')} as they are there.`;
  }
}

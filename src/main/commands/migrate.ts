import { answer, type Command, say } from '../command.ts';
import { prepareDatabase } from '../prepare-database.ts';

export const command: Command = {
  name: 'migrate',
  summary: { en: 'bring the database up to date; does nothing when it is' },
  usage: [''],
  options: {},
  /** With --json: `{ "applied": ["0001-foundation"] }`. */
  async run(args) {
    const database = await prepareDatabase(args.environment, { max: 1 });
    await database.close();
    if (args.json) return answer({ applied: database.applied });
    say(
      args,
      database.applied.length === 0 ? 'The database was up to date.' : `Migrated: ${database.applied.join(', ')}.`,
    );
  },
};

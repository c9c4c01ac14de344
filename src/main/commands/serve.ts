import { type Command, say } from '../command.ts';
import { endSignal } from '../end-signal.ts';
import { prepareDatabase } from '../prepare-database.ts';
import { startServer } from '../serve.ts';

export const command: Command = {
  name: 'serve',
  summary: { en: 'start the database, bring it up to date and serve the office and its clients' },
  usage: [''],
  options: {},
  async run(args) {
    const ended = endSignal();
    const started = performance.now();
    const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(1)} s`;
    const trouble = (error: unknown): void => void process.stderr.write(`${String(error)}\n`);
    say(args, 'Starting the database …');
    const database = await prepareDatabase(args.environment, { onTrouble: trouble });
    say(args, `The database is ready after ${seconds()}.`);
    try {
      const server = await startServer(database.db, args.environment);
      say(args, `Takt answers at ${args.environment.publicUrl} after ${seconds()}. Ctrl-C stops it.`);
      await ended;
      say(args, 'Stopping …');
      await server.close();
    } finally {
      await database.close();
    }
    say(args, 'Stopped.');
  },
};

import { assertPortFree } from '../assert-port-free.ts';
import { type Command, say } from '../command.ts';
import { ensureDemo } from '../demo-office.ts';
import { endSignal } from '../end-signal.ts';
import { isPlainOutside } from '../network-settings.ts';
import { openHouse } from '../open-house.ts';
import { printWaysIn } from '../print-ways-in.ts';
import { reportTrouble } from '../report-trouble.ts';
import { runHouseWorkers } from '../run-house.ts';
import { startServer } from '../serve.ts';

export const command: Command = {
  name: 'serve',
  summary: { en: 'start the database, bring it up to date and serve the office and its clients' },
  usage: ['[--no-demo] [--no-workers]'],
  options: {
    'no-demo': { type: 'boolean', help: 'make no demo office when there is no office yet' },
    'no-workers': {
      type: 'boolean',
      help: 'answer requests only; `takt work` sweeps and sends in processes of its own',
    },
  },
  async run(args) {
    const ended = endSignal();
    const started = performance.now();
    const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(1)} s`;
    const { port, network, publicUrl } = args.environment;
    await assertPortFree(port, network.listenAddress);
    if (isPlainOutside(publicUrl)) {
      say(
        args,
        'PUBLIC_URL begins with http:// and names another machine: links, codes and cookies can be read on the way.',
      );
      say(
        args,
        'Put a proxy with a certificate in front, and let PUBLIC_URL begin with https:// (docs/operations.md, TLS).',
      );
    }
    say(args, 'Starting the database …');
    const house = await openHouse(args.environment, reportTrouble);
    say(args, `The database is ready after ${seconds()}.`);
    try {
      if (args.values['no-demo'] !== true) await ensureDemo(house, (line) => say(args, line));
      const server = await startServer(house, args.environment, reportTrouble);
      if (args.values['no-workers'] !== true) await runHouseWorkers(house);
      say(args, `Takt answers at ${publicUrl} after ${seconds()}. Ctrl-C stops it.`);
      await printWaysIn(house, args.environment, (line) => say(args, line));
      await ended;
      say(args, 'Stopping …');
      await server.close();
    } finally {
      await house.close();
    }
    say(args, 'Stopped.');
  },
};

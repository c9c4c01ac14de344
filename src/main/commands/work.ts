import { type Command, say } from '../command.ts';
import { endSignal } from '../end-signal.ts';
import { openHouse } from '../open-house.ts';
import { reportTrouble } from '../report-trouble.ts';
import { runHouseWorkers } from '../run-house.ts';

export const command: Command = {
  name: 'work',
  summary: {
    en: 'sweep, send and read without answering requests; as many of these as you like may run beside each other',
  },
  usage: [''],
  options: {},
  async run(args) {
    const ended = endSignal();
    const house = await openHouse(args.environment, reportTrouble);
    try {
      await runHouseWorkers(house);
      say(args, 'Working. Ctrl-C stops it.');
      await ended;
    } finally {
      await house.close();
    }
  },
};

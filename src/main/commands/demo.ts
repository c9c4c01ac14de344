import { calendarDate, isCalendarDate } from '../../domain/kernel/index.ts';
import { demoZone } from '../../demo/demo-zone.ts';
import { makeDemo } from '../../demo/make-demo.ts';
import { dateInZone } from '../../app/office-time.ts';
import { answer, type Command, type CommandArguments, say, UsageError } from '../command.ts';
import { advanceDemo, findDemoOffices, progressBy, startOf } from '../demo-office.ts';
import { openHouse, type House } from '../open-house.ts';
import { printWaysIn } from '../print-ways-in.ts';
import { reportTrouble } from '../report-trouble.ts';

export const command: Command = {
  name: 'demo',
  summary: { en: 'make a demo office of any size, or let days pass in one' },
  usage: ['make [--clients N] [--months M] [--seed S] [--to DATE]', 'advance DAYS [--office ID]'],
  options: {
    clients: { type: 'string', value: 'N', default: '40', help: 'how many clients (1 to 100000)' },
    months: { type: 'string', value: 'M', default: '18', help: 'how many months it has lived (1 to 60)' },
    seed: { type: 'string', value: 'S', default: 'takt', help: 'the same seed gives the same office' },
    to: { type: 'string', value: 'DATE', help: 'the day that it has reached; today when it is left out' },
    office: { type: 'string', value: 'ID', help: 'which demo office, where there are several' },
  },
  async run(args) {
    const [what, days] = args.positionals;
    if (what === 'make' && args.positionals.length === 1) return inHouse(args, (house) => make(args, house));
    if (what === 'advance' && days !== undefined) return inHouse(args, (house) => advance(args, house, readDays(days)));
    throw new UsageError('It is "demo make" or "demo advance 14d".');
  },
};

async function inHouse(args: CommandArguments, work: (house: House) => Promise<void>): Promise<void> {
  const house = await openHouse(args.environment, reportTrouble);
  try {
    await work(house);
  } finally {
    await house.close();
  }
}

async function make(args: CommandArguments, house: House): Promise<void> {
  const clients = readNumber(args, 'clients', 100_000);
  const months = readNumber(args, 'months', 60);
  const to = args.values['to'];
  if (to !== undefined && !(typeof to === 'string' && isCalendarDate(to))) {
    throw new UsageError(`--to is "${String(to)}", but a day is written as 2026-11-20.`);
  }
  const untilOn = to === undefined ? dateInZone(house.context.clock.now(), demoZone) : calendarDate(to);
  const order = { clients, seed: String(args.values['seed']), fromOn: startOf(untilOn, months), untilOn };
  const started = performance.now();
  const officeId = await makeDemo(
    house,
    order,
    progressBy((line) => say(args, line)),
  );
  const seconds = Number(((performance.now() - started) / 1000).toFixed(1));
  if (args.json) answer({ officeId, clients, months, untilOn, seconds });
  say(args, `The demo office was made in ${seconds} s.`);
  await printWaysIn(house, args.environment, (line) => say(args, line));
}

async function advance(args: CommandArguments, house: House, days: number): Promise<void> {
  const offices = await findDemoOffices(house);
  const wanted = args.values['office'];
  const chosen = wanted === undefined ? offices : offices.filter((officeId) => officeId === wanted);
  const [officeId, ...others] = chosen;
  if (officeId === undefined)
    throw new UsageError(wanted === undefined ? 'There is no demo office.' : 'There is no such demo office.');
  if (others.length > 0)
    throw new UsageError(`There are several demo offices; name one with --office: ${chosen.join(', ')}`);
  const todayOn = await advanceDemo(house, officeId, days);
  if (args.json) answer({ officeId, todayOn });
  say(args, `In the demo office it is ${todayOn}.`);
}

/** `14d` or `14`. */
function readDays(text: string): number {
  const days = Number(/^(\d{1,3})d?$/.exec(text)?.[1] ?? 'x');
  if (!(days >= 1 && days <= 400))
    throw new UsageError(`"${text}" is not a number of days from 1 to 400, such as 14d.`);
  return days;
}

function readNumber(args: CommandArguments, name: string, most: number): number {
  const text = String(args.values[name]);
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > most) {
    throw new UsageError(`--${name} is "${text}", but it is a whole number from 1 to ${most}.`);
  }
  return number;
}

import { staffLinkUrl } from '../../app/access/links.ts';
import { issueStaffLink } from '../../app/access/staff-link.ts';
import { findStaffByEmail } from '../../app/access/find-staff.ts';
import { inOfficeScope } from '../../app/office/office-scope.ts';
import { resetSecondFactorOf } from '../../app/staff/close-sessions.ts';
import { addOffice } from '../../app/office/add-office.ts';
import { inOffice } from '../../db/connect.ts';
import { oreFromKroner, readOrgnr } from '../../domain/kernel/index.ts';
import { listOffices } from '../../jobs/run-workers.ts';
import { parseAddress } from '../../mail/parse-address.ts';
import { answer, type Command, type CommandArguments, say, UsageError } from '../command.ts';
import { openHouse, type House } from '../open-house.ts';
import { reportTrouble } from '../report-trouble.ts';

/** The owner's first link; later ones come by mail. */
const validHours = 72;

export const command: Command = {
  name: 'office',
  summary: { en: 'found an office with its owner, or list those that are here' },
  usage: [
    'add --name NAME --orgnr NUMBER --email ADDRESS --owner NAME --owner-email ADDRESS [--hourly-rate KRONER]',
    'list',
    'reset-second-factor --email ADDRESS',
  ],
  options: {
    name: { type: 'string', value: 'NAME', help: 'what the office is called' },
    orgnr: { type: 'string', value: 'NUMBER', help: 'its organisation number' },
    email: { type: 'string', value: 'ADDRESS', help: 'where its messages come from' },
    owner: { type: 'string', value: 'NAME', help: 'who owns it and takes in the others' },
    'owner-email': { type: 'string', value: 'ADDRESS', help: 'where the owner signs in' },
    'hourly-rate': { type: 'string', value: 'KRONER', default: '1150', help: 'what an hour of extra work costs' },
  },
  async run(args) {
    const [what, ...more] = args.positionals;
    const run = what === undefined ? undefined : { add, list, 'reset-second-factor': resetSecondFactor }[what];
    if (more.length > 0 || run === undefined) {
      throw new UsageError('It is "office add", "office list" or "office reset-second-factor".');
    }
    const house = await openHouse(args.environment, reportTrouble);
    try {
      await run(args, house);
    } finally {
      await house.close();
    }
  },
};

async function add(args: CommandArguments, house: House): Promise<void> {
  const orgnr = readOrgnr(read(args, 'orgnr'));
  if (orgnr === undefined) throw new UsageError('--orgnr is no organisation number: the check digit does not fit.');
  const kroner = Number(read(args, 'hourly-rate'));
  if (!Number.isInteger(kroner) || kroner < 0 || kroner > 100_000)
    throw new UsageError('--hourly-rate is whole kroner, such as 1150.');
  const { officeId, staffId } = await addOffice(house.context, {
    name: read(args, 'name'),
    orgnr,
    email: readAddress(args, 'email'),
    hourlyRateOre: oreFromKroner(kroner),
    owner: { name: read(args, 'owner'), email: readAddress(args, 'owner-email'), language: 'nb' },
  });
  const token = await issueStaffLink(house.access, officeId, staffId, validHours);
  const link = staffLinkUrl(args.environment.publicUrl, token);
  if (args.json) answer({ officeId, staffId, link });
  say(args, `The office is founded. Its owner signs in within ${validHours} hours at\n  ${link}`);
}

async function list(args: CommandArguments, house: House): Promise<void> {
  const offices = [];
  for (const officeId of await listOffices(house.context)) {
    const office = await inOffice(house.context.db, officeId, (trx) =>
      trx.selectFrom('office').select(['name', 'orgnr', 'demo']).where('id', '=', officeId).executeTakeFirstOrThrow(),
    );
    offices.push({ officeId, ...office });
  }
  if (args.json) return answer({ offices });
  if (offices.length === 0) say(args, 'There is no office yet. See takt office --help.');
  for (const { officeId, name, orgnr, demo } of offices)
    say(args, `${officeId}  ${orgnr}  ${name}${demo ? ' (demo)' : ''}`);
}

/** For an owner whom nobody else at the office can help. Whoever runs the machine should know that it is they who ask. */
async function resetSecondFactor(args: CommandArguments, house: House): Promise<void> {
  const found = await findStaffByEmail(house.context.db, read(args, 'email'));
  for (const { officeId, staffId } of found) {
    await inOfficeScope(house.context, officeId, 'takt', (scope) => resetSecondFactorOf(scope, staffId));
  }
  if (args.json) return answer({ reset: found });
  say(
    args,
    found.length === 0
      ? 'Nobody who works at an office here has this address.'
      : 'Codes and passkeys are forgotten and every session is ended. The next sign-in is by mail.',
  );
}

function read(args: CommandArguments, name: string): string {
  const value = args.values[name];
  if (typeof value !== 'string' || value.trim() === '') throw new UsageError(`--${name} is missing.`);
  return value.trim();
}

function readAddress(args: CommandArguments, name: string): string {
  const parsed = parseAddress(read(args, name));
  if (!('address' in parsed)) throw new UsageError(`--${name} is no e-mail address.`);
  return parsed.address;
}

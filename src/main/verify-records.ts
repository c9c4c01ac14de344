import fs from 'node:fs';
import type { KeptAnchor } from '../app/record/export-anchor.ts';
import { verifyOfficeRecord } from '../app/office-record/verify-office-record.ts';
import { verifyRecords } from '../app/record/verify-record.ts';
import { answer, type CommandArguments, say, UsageError } from './command.ts';
import { withOffices } from './with-offices.ts';

/** With --json: `{ "events": 120, "officeEvents": 12, "clients": 40, "faults": [{ "office", "client" (of a client's record), "fault": "changed"|"gap"|"tail-cut", "sequence" }] }`. Exit code 1 when there is a fault. */
export async function verifyAllRecords(args: CommandArguments): Promise<number> {
  const kept = readAnchors(args.values['anchor']);
  const offices = await withOffices(args.environment, async (scope) => ({
    clients: await verifyRecords(scope, undefined, kept.get(scope.officeId)),
    own: await verifyOfficeRecord(scope, kept.get(scope.officeId)),
  }));
  const verdicts = offices.flatMap(({ officeId, result }) =>
    result.clients.map((verdict) => ({ office: officeId, ...verdict })),
  );
  const events = verdicts.reduce((sum, verdict) => sum + verdict.events, 0);
  const faults = verdicts.flatMap(({ office, clientId, faults: found }) =>
    found.map((fault) => ({ office, client: clientId, ...fault })),
  );
  const ownFaults = offices.flatMap(({ officeId, result }) =>
    result.own.faults.map((fault) => ({ office: officeId, ...fault })),
  );
  const ownEvents = offices.reduce((sum, { result }) => sum + result.own.events, 0);
  if (args.json)
    answer({ events, officeEvents: ownEvents, clients: verdicts.length, faults: [...faults, ...ownFaults] });
  for (const { client, fault, sequence } of args.json ? [] : faults) {
    say(args, `The record of client ${client} does not hold at event ${sequence}: ${fault}.`);
  }
  for (const { office, fault, sequence } of args.json ? [] : ownFaults) {
    say(args, `The own record of office ${office} does not hold at event ${sequence}: ${fault}.`);
  }
  const sums = `${events} events of ${verdicts.length} clients, ${ownEvents} of the offices themselves`;
  const count = faults.length + ownFaults.length;
  say(args, count === 0 ? `The record holds: ${sums}.` : `${count} faults in ${sums}.`);
  return count === 0 ? 0 : 1;
}

/** The anchors of `takt record anchor`, by office. */
function readAnchors(file: unknown): Map<string, KeptAnchor[]> {
  if (typeof file !== 'string') return new Map();
  try {
    const { anchors } = JSON.parse(fs.readFileSync(file, 'utf8')) as { anchors: (KeptAnchor & { office: string })[] };
    return Map.groupBy(anchors, ({ office }) => office);
  } catch (error) {
    throw new UsageError(`${file} holds no anchor: ${(error as Error).message}.`);
  }
}

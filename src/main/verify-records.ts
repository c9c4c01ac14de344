import fs from 'node:fs';
import type { KeptAnchor } from '../app/record/export-anchor.ts';
import { verifyRecords } from '../app/record/verify-record.ts';
import { answer, type CommandArguments, say, UsageError } from './command.ts';
import { withOffices } from './with-offices.ts';

/** With --json: `{ "events": 120, "clients": 40, "faults": [{ "office", "client", "fault": "changed"|"gap"|"tail-cut", "sequence" }] }`. Exit code 1 when there is a fault. */
export async function verifyAllRecords(args: CommandArguments): Promise<number> {
  const kept = readAnchors(args.values['anchor']);
  const offices = await withOffices(args.environment, (scope) =>
    verifyRecords(scope, undefined, kept.get(scope.officeId)),
  );
  const verdicts = offices.flatMap(({ officeId, result }) =>
    result.map((verdict) => ({ office: officeId, ...verdict })),
  );
  const events = verdicts.reduce((sum, verdict) => sum + verdict.events, 0);
  const faults = verdicts.flatMap(({ office, clientId, faults: found }) =>
    found.map((fault) => ({ office, client: clientId, ...fault })),
  );
  if (args.json) answer({ events, clients: verdicts.length, faults });
  for (const { client, fault, sequence } of args.json ? [] : faults) {
    say(args, `The record of client ${client} does not hold at event ${sequence}: ${fault}.`);
  }
  const sums = `${events} events of ${verdicts.length} clients`;
  say(args, faults.length === 0 ? `The record holds: ${sums}.` : `${faults.length} faults in ${sums}.`);
  return faults.length === 0 ? 0 : 1;
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

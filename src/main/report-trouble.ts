import { openLog, type Log } from '../watch/open-log.ts';
import { removePersonal } from '../watch/remove-personal.ts';

/** How trouble is written: as lines for a person, or one JSON document a line for programs that gather logs. */
export type LogForm = 'words' | 'json';

let chosen: LogForm | undefined;
let log: Log | undefined;

/** Follows TAKT_LOG; without it a terminal gets words and everything else JSON. */
export function chooseLogForm(form: LogForm | undefined): void {
  chosen = form;
}

/** Writes what went wrong in the background to standard error, for whoever runs the machine. No word of a client is in it. */
export function reportTrouble(error: unknown): void {
  if (isJson()) return openedLog().trouble(error);
  process.stderr.write(`${new Date().toISOString()} ${removePersonal(inWords(error))}\n`);
}

/** Writes what happened beside it: a word of ours, ids and figures. */
export function tellEvent(event: string, facts: Readonly<Record<string, string | number>>): void {
  if (isJson()) return openedLog().tell(event, facts);
  const words = Object.entries(facts).map(([name, value]) => `${name}=${value}`);
  process.stderr.write(`${new Date().toISOString()} ${[event, ...words].join(' ')}\n`);
}

function isJson(): boolean {
  return (chosen ?? (process.stderr.isTTY ? 'words' : 'json')) === 'json';
}

function openedLog(): Log {
  log ??= openLog({ write: (line) => void process.stderr.write(line) });
  return log;
}

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\n  caused by ${inWords(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}

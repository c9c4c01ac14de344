import { findTimeWork } from './find-time-work.ts';
import { isInternalWord } from './read-quick-entry.ts';
import type { TimeWork } from './time-work.ts';

/** What a timer is started for. Null is the office's own time. */
export interface TimerLine {
  client: string | null;
  work: TimeWork | undefined;
}

/** Reads a line without a time, such as `Brattli sortering`: the client, and the kind of work where the last words are one. Undefined for an empty line. */
export function readTimerLine(line: string): TimerLine | undefined {
  const tokens = line.trim().split(/\s+/);
  if (tokens[0] === '') return undefined;
  const starts = [tokens.length - 2, tokens.length - 1].filter((at) => at > 0);
  const at = starts.find((start) => findTimeWork(tokens.slice(start).join(' ')) !== undefined);
  const client = tokens.slice(0, at ?? tokens.length).join(' ');
  return {
    client: isInternalWord(client) ? null : client,
    work: at === undefined ? undefined : findTimeWork(tokens.slice(at).join(' ')),
  };
}

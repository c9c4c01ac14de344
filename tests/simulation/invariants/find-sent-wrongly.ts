import type { TakenLetter } from '../simulated-mail.ts';
import type { Broken, MessageRow, Snapshot, Truth } from './what-must-hold.ts';

/** Messages of which the server has another number of copies than their state says, and days on which somebody was chased twice. */
export function findSentWrongly({ messages }: Snapshot, { taken }: Truth): Broken[] {
  const copies = new Map<string, number>();
  for (const { header } of taken) copies.set(header, (copies.get(header) ?? 0) + 1);
  const known = new Set(messages.map(({ header }) => header));
  const broken: Broken[] = [];
  for (const message of messages) {
    const [least, most] = copiesFor(message);
    const found = copies.get(message.header) ?? 0;
    if (found < least || found > most)
      broken.push({
        invariant: '3 a message is sent at most once',
        what: `message ${message.header} is ${message.status}${message.resent ? ', sent again by a person,' : ''} and the server has it ${found} times`,
      });
  }
  for (const header of copies.keys()) {
    if (!known.has(header))
      broken.push({
        invariant: '3 a message is sent at most once',
        what: `the server has ${header}, and nobody wrote it`,
      });
  }
  return [...broken, ...findChasedTwice(messages, taken)];
}

/** How many copies the server may have, at least and at most. */
function copiesFor({ status, resent }: MessageRow): [number, number] {
  const more = resent ? 1 : 0;
  if (status === 'accepted') return [1, 1 + more];
  // Under way, or with an answer that was lost.
  if (status === 'attempting' || status === 'in-doubt') return [0, 1 + more];
  return [0, more];
}

/** By the day on which the server took it. What a person sent again is that person's own act. */
function findChasedTwice(messages: readonly MessageRow[], taken: readonly TakenLetter[]): Broken[] {
  const chasing = new Map(messages.filter((message) => message.chasing).map((message) => [message.header, message]));
  const seen = new Set<string>();
  const days = new Map<string, number>();
  const broken: Broken[] = [];
  for (const { header, takenOn } of taken) {
    const message = chasing.get(header);
    if (message === undefined || message.resent || seen.has(header)) continue;
    seen.add(header);
    const day = `${message.personId} on ${takenOn}`;
    days.set(day, (days.get(day) ?? 0) + 1);
    if (message.plannedOn !== takenOn)
      broken.push({
        invariant: '3 one chasing message a day',
        what: `message ${header} of ${message.plannedOn} chases on ${takenOn}`,
      });
  }
  const twice = [...days].filter(([, count]) => count > 1);
  return [
    ...broken,
    ...twice.map(([day, count]): Broken => ({
      invariant: '3 one chasing message a day',
      what: `${count} chasing messages to ${day}`,
    })),
  ];
}

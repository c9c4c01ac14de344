import type { OutgoingMessage } from '../../src/app/message/send-message.ts';
import { createSeeded } from '../../src/demo/seeded.ts';
import { dateInZone } from '../../src/app/office-time.ts';
import { instant, type CalendarDate } from '../../src/domain/kernel/index.ts';
import type { SendOutcome } from '../../src/domain/sending/index.ts';

/** How the mail server is today. The names are those of what a session meets. */
export const weathers = [
  'fine',
  'greylisting',
  'busy-421',
  'full-452',
  'refused',
  'no-dns',
  'tls-fails',
  'tarpit',
  'cut-before-data',
  'cut-after-data',
] as const;
export type Weather = (typeof weathers)[number];

/** A letter that the server has, whether or not the sender heard so. */
export interface TakenLetter {
  header: string;
  toAddress: string;
  text: string;
  trueMs: number;
  /** The day in Oslo. */
  takenOn: CalendarDate;
}

export interface SimulatedMail {
  send(message: OutgoingMessage): Promise<SendOutcome>;
  setWeather(weather: Weather): void;
  /** Every letter that the server took, in order. */
  taken: TakenLetter[];
  /** How often it gave which answer. */
  answers: Map<string, number>;
}

/**
 * A mail server that behaves as bidden. What it does with a message follows from the seed, the message and the attempt alone, so that two workers who
 * come with the same one in any order meet the same server. An address with `nobody` in it does not exist.
 */
export function createSimulatedMail(seed: number, trueMs: () => number): SimulatedMail {
  let weather: Weather = 'fine';
  const taken: TakenLetter[] = [];
  const answers = new Map<string, number>();
  const tries = new Map<string, number>();

  const keep = ({ header, toAddress, text }: OutgoingMessage): void => {
    const takenOn = dateInZone(instant(new Date(trueMs()).toISOString()), 'Europe/Oslo');
    taken.push({ header, toAddress, text, trueMs: trueMs(), takenOn });
  };
  const answerTo = (message: OutgoingMessage): SendOutcome => {
    const attempt = (tries.get(message.header) ?? 0) + 1;
    tries.set(message.header, attempt);
    const chance = createSeeded(seed, message.header, attempt);
    if (message.toAddress.includes('nobody') && weather === 'fine')
      return { outcome: 'not-sent', retry: 'never', code: 550, response: '550 5.1.1 no such user' };
    switch (weather) {
      case 'greylisting':
        if (attempt === 1) return { outcome: 'not-sent', retry: 'later', code: 451, response: '451 4.7.1 try again' };
        break;
      case 'busy-421':
        return { outcome: 'not-sent', retry: 'later', code: 421, response: '421 4.3.2 closing' };
      case 'full-452':
        return { outcome: 'not-sent', retry: 'later', code: 452, response: '452 4.2.2 mailbox full' };
      case 'refused':
      case 'no-dns':
      case 'tls-fails':
      case 'tarpit':
      case 'cut-before-data':
        if (chance.next() < 0.8) return { outcome: 'not-sent', retry: 'later', reason: weather };
        break;
      case 'cut-after-data':
        // The line goes dead after the last byte: the server may have it, and nobody knows.
        if (chance.next() < 0.8) {
          if (chance.next() < 0.5) keep(message);
          return { outcome: 'in-doubt', reason: 'the connection was lost after the content' };
        }
        break;
      default:
        break;
    }
    keep(message);
    return { outcome: 'accepted', response: `250 2.0.0 queued as ${taken.length}` };
  };
  return {
    async send(message) {
      const outcome = answerTo(message);
      const what = outcome.outcome === 'not-sent' ? `${outcome.code ?? weather}` : outcome.outcome;
      answers.set(what, (answers.get(what) ?? 0) + 1);
      return outcome;
    },
    setWeather(next) {
      weather = next;
    },
    taken,
    answers,
  };
}

import type { Answer } from './facts.ts';

/** Orders the client's words about an item; the highest is the last word. Two on one day: the one that still waits, so that a person looks. */
export function rankAnswer({ answeredOn, verdict, id }: Answer): string {
  return `${answeredOn} ${verdict.verdict === 'waiting' ? '9999' : verdict.lookedOn} ${id}`;
}

import { compareText } from '../kernel/index.ts';
import type { ReminderStep } from './ladder.ts';

/** One duty that asks for a message today, and who is to get it. */
export interface WantedMessage {
  obligationId: string;
  clientId: string;
  personId: string;
  step: Exclude<ReminderStep, 'call'>;
  dueOn: string;
}

export interface MergedMessage {
  personId: string;
  channel: 'email' | 'sms';
  /** The step that sets the tone: a notice outranks an early word. */
  step: Exclude<ReminderStep, 'call'>;
  wanted: readonly WantedMessage[];
}

const rank: Record<WantedMessage['step'], number> = { main: 0, text: 1, asked: 2, early: 3 };

/**
 * At most one chasing message for a person and day, merged over duties and companies. An e-mail carries everything; where a notice and a text
 * message meet, the notice goes and the text waits for another day. Those who wait are returned as `later`.
 */
export function mergeMessages(wanted: readonly WantedMessage[]): { now: MergedMessage[]; later: WantedMessage[] } {
  const byPerson = new Map<string, WantedMessage[]>();
  for (const message of wanted) {
    const list = byPerson.get(message.personId);
    if (list) list.push(message);
    else byPerson.set(message.personId, [message]);
  }
  const now: MergedMessage[] = [];
  const later: WantedMessage[] = [];
  for (const [personId, messages] of byPerson) {
    const sorted = [...messages].sort(
      (a, b) =>
        rank[a.step] - rank[b.step] || compareText(a.dueOn, b.dueOn) || compareText(a.obligationId, b.obligationId),
    );
    const first = sorted[0]!;
    const channel = first.step === 'text' ? 'sms' : 'email';
    const together = sorted.filter((message) => (message.step === 'text') === (channel === 'sms'));
    later.push(...sorted.filter((message) => !together.includes(message)));
    now.push({ personId, channel, step: first.step, wanted: together });
  }
  return { now, later };
}

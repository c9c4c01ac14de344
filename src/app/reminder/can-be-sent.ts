import type { PlannedMessage } from './plan-reminders.ts';

/** Whether a planned message has a way out: a text message needs a gateway and a number, else its step is only noted. */
export function canBeSent(message: PlannedMessage, smsConfigured: boolean): boolean {
  return message.channel === 'email' || (smsConfigured && message.recipient.mobile !== null);
}

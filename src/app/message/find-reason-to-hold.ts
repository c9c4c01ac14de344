import type { OfficeScope } from '../office/office-scope.ts';
import { findReasonToStop } from '../sending/find-reason-to-stop.ts';
import type { SendingGate } from '../sending/sending-gate.ts';
import type { StopReason } from '../sending/stop-sending.ts';

export type HoldReason = 'not-configured' | StopReason;

/**
 * Why a message stays in the queue without an attempt; undefined when it may go. Codes and sign-in links are let out of an office that was
 * stopped, since somebody waits for them, perhaps to start it again.
 */
export async function findReasonToHold(
  scope: OfficeScope,
  message: { channel: 'email' | 'sms'; secret_ref: string | null },
  gate: SendingGate,
): Promise<HoldReason | undefined> {
  if (gate.isConfigured?.(message.channel, scope.demo) === false) return 'not-configured';
  return message.secret_ref === null ? findReasonToStop(scope, gate.clockWatch) : undefined;
}

/**
 * The closed list of what can stand in the office's own record: who was let in, what they may, what rules and keys were changed. `data` holds ids, roles,
 * numbers and names of settings only; never a name, an address or a value that a person typed.
 * To add a kind is fine; to change the meaning of one is not: old chains keep it for ever.
 */
export const officeEventKinds = [
  'staff-added',
  'staff-returned',
  'staff-changed',
  'role-changed',
  'staff-left',
  'settings-changed',
  'closures-changed',
  'sending-stopped',
  'sending-resumed',
  'seal-changed',
  'delivery-key-made',
  'delivery-key-revoked',
  'sign-in-rules-changed',
  'identity-bound',
  'passkey-added',
  'passkey-removed',
  'second-factor-added',
  'second-factor-removed',
  'second-factor-reset',
  'recovery-codes-made',
  'recovery-code-used',
  'sessions-ended',
  'claim-marked',
  'claim-ended',
  'review-list-answered',
  'partner-added',
  'partner-changed',
  'partner-set-aside',
  'partner-taken-up',
  'trial-begun',
  'trial-ended',
  'trial-judged',
  'absence-calendar-given',
  'absence-calendar-removed',
  'calendar-absences-changed',
  'overtime-chosen',
  'overtime-taken-back',
] as const;
export type OfficeEventKind = (typeof officeEventKinds)[number];

/** What stands in the place of the client in a link of the office's own chain, and in the heads of a day. */
export const officeChain = 'office';

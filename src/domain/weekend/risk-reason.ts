/** Why a client puts a weekend at risk, by the job that weighs most. */
export const riskReasons = [
  /** A delivery is late and still not there. */
  'overdue',
  /** A delivery is not due yet, and is expected after its deadline. */
  'expected-late',
  /** A delivery is expected in time, but so that little time is left. */
  'expected',
  /** Everything is in hand, and there is too much of it. */
  'in-hand',
] as const;
export type RiskReason = (typeof riskReasons)[number];

/** What asks for a job by its day. */
export const deadlineKinds = ['law', 'promise', 'event', 'aim'] as const;

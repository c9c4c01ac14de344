/**
 * The closed list of what can stand in a client's record. `data` holds ids, dates, sums and salted hashes only: words, addresses and bytes lie
 * in rows beside, where they can be erased when the law says so while the chain still verifies.
 * To add a kind is fine; to change the meaning of one is not: old chains keep it for ever.
 */
export const recordKinds = [
  'client-added',
  'client-changed',
  'contact-changed',
  'link-issued',
  'link-revoked',
  'agreement-registered',
  'proposal-sent',
  'proposal-seen',
  'proposal-accepted',
  'proposal-declined',
  'proposal-withdrawn',
  'proposal-expired',
  'agreement-in-force',
  'agreement-sealed',
  'agreement-ended',
  'price-adjustment-made',
  'price-adjusted',
  'price-adjustment-ended',
  'duty-arisen',
  'duty-cancelled',
  'duty-moved',
  'missing-confirmed',
  'message-queued',
  'message-attempted',
  'message-accepted',
  'message-failed',
  'message-in-doubt',
  'message-bounced',
  'message-dropped',
  'message-narrowed',
  'step-noted',
  'page-visited',
  'file-received',
  'file-moved',
  'file-opened',
  'file-sent-on',
  'ledger-connected',
  'ledger-disconnected',
  'paper-registered',
  'item-accepted',
  'item-returned',
  'finding-set-aside',
  'files-joined',
  'received-day-corrected',
  'judgement-undone',
  'answer-given',
  'answer-confirmed',
  'answer-refused',
  'question-asked',
  'question-answered',
  'question-settled',
  'question-withdrawn',
  'client-called',
  'plan-made',
  'extension-requested',
  'extension-granted',
  'extension-declined',
  'extension-lapsed',
  'delivered',
  'delivery-reopened',
  'report-done',
  'report-undone',
  'promise-moved',
  'promise-move-undone',
  'promise-set-aside',
  'promise-set-aside-undone',
  'job-done',
  'job-reopened',
  'job-given',
  'job-moved',
  'job-let-go',
  'reminder-asked',
  'reminder-ask-undone',
  'surcharge-forgiven',
  'surcharge-proposed',
  'surcharge-approved',
  'surcharge-waived',
  'surcharge-undone',
  'surcharge-rested',
  'surcharge-exported',
  'surcharge-credited',
  'objection-made',
  'objection-answered',
  'deadline-corrected',
  'proposing-stopped',
  'proposing-answered',
  'proposing-resumed',
  'proposing-stop-undone',
  'surcharge-not-proposed',
  'breach-letter-written',
  'course-decided',
  'course-stopped',
  'course-resumed',
  'course-skipped',
  'course-noted',
  'course-ended',
  'year-begun',
  'year-paused',
  'year-resumed',
  'year-stopped',
  'year-milestone',
  'year-milestone-missed',
  'year-ended',
  'review-opened',
  'review-view-given',
  'review-views-opened',
  'review-decided',
  'review-minutes-sent',
  'review-minutes-answered',
  'review-closed',
  'meeting-offered',
  'meeting-booked',
  'meeting-moved',
  'meeting-confirmed',
  'meeting-changed',
  'meeting-declined',
  'meeting-cancelled',
  'meeting-held',
  'meeting-not-held',
  'meeting-lapsed',
  'meeting-minuted',
  'meeting-minutes-sent',
  'referral-proposed',
  'referral-consent-asked',
  'referral-more-days',
  'referral-consent-given',
  'referral-consent-declined',
  'referral-consent-withdrawn',
  'referral-introduced',
  'referral-introduced-again',
  'referral-answered',
  'referral-ended',
  'handover-begun',
  'handover-changed',
  'handover-step',
  'handover-statement',
  'handover-ended',
  'request-entered',
  'request-withdrawn',
  'request-done',
  'package-lapsed',
  'package-restored',
  'package-lapse-undone',
  'reminders-paused',
  'reminders-resumed',
  'minutes-entered',
  'history-imported',
  'words-erased',
  'data-erased',
  'hold-set',
  'hold-ended',
  'file-removal-asked',
  'file-removed',
  'file-removal-declined',
] as const;
export type RecordKind = (typeof recordKinds)[number];

export type RecordData = Readonly<Record<string, string | number | boolean | null | readonly (string | number)[]>>;

/** One link of the chain as it is hashed. */
export interface RecordLink<Kind extends string = RecordKind> {
  officeId: string;
  clientId: string;
  /** 1 for the first, without gaps. */
  sequence: number;
  kind: Kind;
  /** When it happened, as ISO text in UTC. */
  at: string;
  data: RecordData;
  /** Hex SHA-256 of the link before; 64 zeros for the first. */
  previousHash: string;
}

export const firstHash = '0'.repeat(64);

/**
 * The text that is hashed: JSON with sorted keys and no spaces, so that any program in any language can hash it again.
 * Example: `{"at":"2026-11-23T08:30:00.000Z","client":"…","data":{…},"kind":"message-accepted","office":"…","previous":"…","sequence":7}`.
 */
export function canonicalText(link: RecordLink<string>): string {
  return sortedJson({
    at: link.at,
    client: link.clientId,
    data: link.data,
    kind: link.kind,
    office: link.officeId,
    previous: link.previousHash,
    sequence: link.sequence,
  });
}

function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${sortedJson(member)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

import type { RecordData, RecordKind } from '../../domain/record/index.ts';

export type RecordTone = 'plain' | 'late' | 'good' | 'law';

const late: ReadonlySet<RecordKind> = new Set([
  'missing-confirmed',
  'message-failed',
  'message-in-doubt',
  'message-bounced',
  'item-returned',
  'answer-refused',
  'delivery-reopened',
  'surcharge-proposed',
  'surcharge-approved',
  'package-lapsed',
]);

const good: ReadonlySet<RecordKind> = new Set([
  'agreement-registered',
  'agreement-in-force',
  'item-accepted',
  'answer-confirmed',
  'extension-granted',
  'surcharge-forgiven',
  'surcharge-waived',
  'surcharge-credited',
  'package-restored',
  'package-lapse-undone',
]);

/** How an event is coloured: what is late or needs a look, what is in order, and everything else. */
export function recordTone(kind: RecordKind, data: RecordData): RecordTone {
  if (kind === 'delivered') return Number(data['daysLate']) > 0 ? 'late' : 'good';
  if (kind === 'missing-confirmed' && Array.isArray(data['missing']) && data['missing'].length === 0) return 'good';
  if (kind === 'report-done') return String(data['doneOn']) > String(data['dueOn'] ?? data['doneOn']) ? 'late' : 'good';
  if (late.has(kind)) return 'late';
  return good.has(kind) ? 'good' : 'plain';
}

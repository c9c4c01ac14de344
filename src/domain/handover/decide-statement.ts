import type { CalendarDate } from '../kernel/index.ts';
import { findForbiddenWords } from './find-forbidden-words.ts';
import type { Statement } from './statement.ts';

export type StatementRefusal =
  /** Only the lead says what leaves the office about a client. */
  | { refused: 'not-the-lead' }
  /** The remark speaks of what no statement may speak of. */
  | { refused: 'forbidden-words'; words: readonly string[] };

/**
 * Whether a statement may leave as it stands: the lead has read it, and a remark of the lead's own keeps to what may be said. The names of the two offices and
 * the client are no words. Example: `Se også rapporten til Økokrim.` → refused, with the word.
 */
export function decideStatement(
  statement: Statement,
  { readBy, leadId, remark, names }: { readBy: string; leadId: string; remark: string; names: readonly string[] },
): { outcome: 'approved'; statement: Statement } | StatementRefusal {
  if (readBy !== leadId) return { refused: 'not-the-lead' };
  const words = findForbiddenWords(remark, names);
  if (words.length > 0) return { refused: 'forbidden-words', words };
  const written = remark.trim();
  return { outcome: 'approved', statement: { ...statement, remark: written === '' ? null : written } };
}

/** Where the answer to an enquiry stands. Both offices keep what was asked and what was answered. */
export type StatementStanding = 'due' | 'overdue' | 'sent';

export function deriveStatementStanding(
  { dueOn }: Pick<Statement, 'dueOn'>,
  sentOn: CalendarDate | null,
  today: CalendarDate,
): StatementStanding {
  if (sentOn !== null) return 'sent';
  return today > dueOn ? 'overdue' : 'due';
}

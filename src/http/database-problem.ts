/**
 * What an error of PostgreSQL means for the person. Text that no database can hold (NUL) and ids that are none come from outside; a deadlock,
 * a time limit, a lost connection or a wait for one that took too long passes; everything else is a fault of ours.
 */
export function codeOfDatabaseError(error: unknown): 'request.unreadable-text' | 'server.busy' | 'server.failed' {
  if (error instanceof Error && NO_CONNECTION.has(error.message)) return 'server.busy';
  const state = (error as { code?: unknown } | null)?.code;
  if (typeof state !== 'string') return 'server.failed';
  if (UNREADABLE.has(state)) return 'request.unreadable-text';
  return PASSING.has(state) || state.startsWith('08') || state.startsWith('53') ? 'server.busy' : 'server.failed';
}

/** character_not_in_repertoire, untranslatable_character, invalid_text_representation. */
const UNREADABLE = new Set(['22021', '22P05', '22P02']);

/** serialization_failure, deadlock_detected, query_canceled, admin_shutdown, crash_shutdown, cannot_connect_now, lock_not_available. */
const PASSING = new Set(['40001', '40P01', '57014', '57P01', '57P02', '57P03', '55P03', 'ECONNREFUSED', 'ECONNRESET']);

/** What the pool says when every connection was taken for too long: it gives no code. */
const NO_CONNECTION = new Set([
  'timeout exceeded when trying to connect',
  'Connection terminated due to connection timeout',
]);

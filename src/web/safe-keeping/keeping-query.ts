import '../words/keeping-words.ts';
import { queryOptions } from '@tanstack/react-query';
import type { SafeKeeping } from '../../http/contract/safe-keeping.ts';
import { sendRequest } from '../api/send-request.ts';

export const keepingQuery = queryOptions({
  queryKey: ['safe-keeping'],
  queryFn: ({ signal }) => sendRequest<SafeKeeping>('/api/office/safe-keeping', { signal }),
});

/** What is red, in the order of how much it matters. */
export function redOf({ backup, check, trial }: SafeKeeping): ('backup' | 'check' | 'trial')[] {
  const isRed = (thing: SafeKeeping['backup']): boolean =>
    thing !== null && (thing.standing === 'old' || thing.standing === 'failed' || thing.standing === 'found');
  const things = { backup, check, trial };
  return (['backup', 'check', 'trial'] as const).filter((name) => isRed(things[name]));
}

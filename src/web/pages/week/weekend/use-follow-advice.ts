import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Advised } from '../../../../http/contract/weekend.ts';
import { askForCount } from '../../../api/foresight.ts';
import { useTell } from '../../../shell/undo-bar.tsx';
import { useAdviceWords } from './use-advice-words.ts';
import { askWhen, giveJob, undoAskWhen } from './weekend-requests.ts';

/** What was done, in words, and how it is taken back: false where it was too late. */
interface Followed {
  words: string;
  undo: () => Promise<boolean>;
}

/** Does what is advised, one thing or several, with one way back for all of it; the figures are worked out anew each time. */
export function useFollowAdvice() {
  const words = useAdviceWords();
  const client = useQueryClient();
  const tell = useTell();
  const onSettled = async (): Promise<void> => {
    await askForCount().catch(() => undefined);
    await client.invalidateQueries();
  };

  const followOne = async (advised: Advised): Promise<Followed> => {
    const { clientId } = advised;
    if (advised.of === 'give') {
      const { jobKey, toStaffId: staffId } = advised;
      const { wasStaffId } = await giveJob({ clientId, jobKey, staffId });
      return {
        words: words.gaveTold(advised),
        undo: async () => {
          await giveJob({ clientId, jobKey, staffId: wasStaffId });
          return true;
        },
      };
    }
    const asked = await askWhen(advised);
    return { words: words.askedTold(advised, asked), undo: async () => (await undoAskWhen(advised)).undone };
  };

  const undo = useMutation({
    // The last first, as it was done.
    mutationFn: async (all: readonly Followed[]): Promise<boolean> => {
      let isUndone = true;
      for (const one of all.toReversed()) isUndone = (await one.undo()) && isUndone;
      return isUndone;
    },
    onSuccess: (isUndone) => {
      if (!isUndone) tell({ words: words.tooLate });
    },
    onSettled,
  });
  const follow = useMutation({
    mutationFn: async (advice: readonly Advised[]): Promise<void> => {
      const done: Followed[] = [];
      try {
        for (const advised of advice) done.push(await followOne(advised));
      } finally {
        // What was done before something failed can be taken back too.
        const [first] = done;
        if (first) {
          tell({
            words: done.length === 1 ? first.words : words.allTold(done.length),
            undo: () => undo.mutate(done),
          });
        }
      }
    },
    onSettled,
  });
  const busy = follow.isPending || undo.isPending;
  return {
    follow: (advice: readonly Advised[]) => {
      if (!busy) follow.mutate(advice);
    },
    error: follow.error ?? undo.error,
    busy,
  };
}

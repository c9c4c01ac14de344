import { Problem } from '../api/problem.ts';
import { usePortal } from '../portal-context.tsx';
import { useProposalWords } from '../words/use-proposal-words.ts';
import { firstName } from './problem-note.tsx';
import { useAction } from './use-action.ts';
import { isCodeNeeded, useCodeDoor } from './use-code-door.ts';

/**
 * Answering an agreement. A code that ran out on the way leads to the code and back here, with what was typed; what was answered, changed or taken back
 * meanwhile is said in words; without a line the answer stays to be sent again, and is then the same answer.
 */
export function useReplyAction(goal: string, onRefused: (sentence: string) => void) {
  const { home, refresh } = usePortal();
  const { phrase } = useProposalWords();
  const toCode = useCodeDoor();
  const { busy, problem, start } = useAction();
  const refusalOf = ({ code, detail }: Problem): string => {
    // It says itself that the code is still enough.
    if (code === 'identity.expired' && detail) return detail;
    if (code === 'agreement.document-changed') return phrase('problems.document');
    if (code === 'agreement.base-changed') return phrase('problems.base', { lead: firstName(home.office.leadName) });
    return phrase('problems.changed');
  };
  async function reply(send: () => Promise<void>): Promise<void> {
    await start(async () => {
      try {
        await send();
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        if (isCodeNeeded(error)) return toCode(goal);
        if (![404, 409, 410, 422].includes(error.status)) throw error;
        onRefused(refusalOf(error));
      }
      // The card on the first screen goes by the list.
      refresh().catch(() => undefined);
    });
  }
  return { busy, problem, reply };
}

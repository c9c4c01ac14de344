import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';

/** The way back to the list, for the top of a screen. */
export function useBackToList(): { label: string; go(): void } {
  const { go, tell } = usePortal();
  const { say } = useWords();
  return {
    label: say('frame.toList'),
    go() {
      tell(null);
      go({ screen: 'list' });
    },
  };
}

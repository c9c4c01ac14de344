import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTell } from '../shell/undo-bar.tsx';

interface Act<Input, Answer> {
  run: (input: Input) => Promise<Answer>;
  /** What is said politely when it is done. */
  told?: (input: Input, answer: Answer) => string;
  onDone?: (input: Input) => void;
}

/**
 * One act of a person. Whatever it changes may show anywhere, so everything on the screen is fetched again, also when it was refused: then somebody
 * else was first, and the page should show what they did. It counts as busy until the page shows the outcome, so a second click does nothing.
 */
export function useAct<Input = void, Answer = unknown>({ run, told, onDone }: Act<Input, Answer>) {
  const client = useQueryClient();
  const tell = useTell();
  return useMutation({
    mutationFn: run,
    onSuccess: (answer, input) => {
      if (told) tell({ words: told(input, answer) });
      onDone?.(input);
    },
    onSettled: () => client.invalidateQueries(),
  });
}

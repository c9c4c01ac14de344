import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTell } from '../../shell/undo-bar.tsx';

interface Change<Answer> {
  run: () => Promise<Answer>;
  told: string | ((answer: Answer) => string);
}

/** One change of people or office: it is told when it is done, and everything that may show it is fetched anew. */
export function useChange<Answer = unknown>(onDone: () => void = () => undefined) {
  const client = useQueryClient();
  const tell = useTell();
  return useMutation({
    mutationFn: ({ run }: Change<Answer>) => run(),
    onSuccess: (answer, { told }) => {
      tell({ words: typeof told === 'string' ? told : told(answer) });
      onDone();
    },
    onSettled: () => client.invalidateQueries(),
  });
}

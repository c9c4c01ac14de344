import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '../../../texts/format-minutes.ts';
import { useProblemWords } from '../../design/problem-note.tsx';
import { useTell } from '../../shell/undo-bar.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { enterTime, removeTime, type NewEntry } from './time-requests.ts';

/** Enters time, says so, and lets it be taken back. It counts as busy until the page shows it, so that a second press does nothing. */
export function useEnterTime() {
  const { t } = useTranslation('time');
  const { words, language } = useFormats();
  const client = useQueryClient();
  const tell = useTell();
  const problemWords = useProblemWords();
  const undo = (id: string): void => {
    removeTime({ id })
      .catch((error: unknown) => tell({ words: problemWords(error) }))
      .finally(() => void client.invalidateQueries());
  };
  return useMutation({
    mutationFn: (entry: NewEntry & { name: string }) => {
      const { name: _name, ...sent } = entry;
      return enterTime(sent);
    },
    onSuccess: (_answer, { id, minutes, work, name }) =>
      tell({
        words: t('told.entered', { time: formatMinutes(minutes, language), work: words.timeWorks[work], name }),
        undo: () => undo(id),
      }),
    onSettled: () => client.invalidateQueries(),
  });
}

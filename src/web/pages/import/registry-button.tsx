import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RegistryAnswer } from '../../../http/contract/office.ts';
import { sendRequest } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { useProblemWords } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';

interface RegistryButtonProps {
  orgnr: string;
  onFound: (found: RegistryAnswer) => void;
}

/** Name and form from the public register. Without an answer the client is added as it is written. */
export function RegistryButton({ orgnr, onFound }: RegistryButtonProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const problemWords = useProblemWords();
  const ask = useMutation({
    mutationFn: () =>
      sendRequest<RegistryAnswer>(`/api/office/registry/${encodeURIComponent(orgnr.replace(/\D/g, ''))}`),
    onSuccess: (answer) => {
      if (answer.name !== null) onFound(answer);
    },
  });
  const words = ask.error ? problemWords(ask.error) : ask.data ? formats.say(ask.data.text) : '';
  return (
    <>
      <Action busy={ask.isPending} onClick={() => ask.mutate()}>
        {t('imports.registry')}
      </Action>
      <span className="small muted" role="status">
        {words}
      </span>
    </>
  );
}

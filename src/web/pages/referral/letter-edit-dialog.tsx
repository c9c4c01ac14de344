import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { SentenceDialog } from '../../design/sentence-dialog.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { changeLetter, type LetterChangedView, type Sentence } from './referral-requests.ts';

interface LetterEditDialogProps {
  clientId: string;
  language: 'nb' | 'en';
  sentence: Sentence;
  onClose: () => void;
}

/** One sentence of the letter, written anew; empty, and it is left out. */
export function LetterEditDialog({ clientId, language, sentence, onClose }: LetterEditDialogProps) {
  const { t } = useTranslation('referral');
  const formats = useFormats();
  const [refused, setRefused] = useState<LetterChangedView['refused'][number]>();
  const change = useAct({ run: changeLetter });
  const save = (written: string | null): void =>
    change.mutate(
      { clientId, edits: { [sentence.key]: written } },
      { onSuccess: ({ saved, refused: [first] }) => (saved ? onClose() : setRefused(first)) },
    );
  const words = formats.list((refused?.words ?? []).map((word) => `«${word}»`));
  return (
    <SentenceDialog
      words={{
        title: t('letter.dialog'),
        field: t('letter.words'),
        hint: t('letter.hint'),
        save: t('letter.save'),
        reset: t('letter.reset'),
      }}
      language={language}
      text={sentence.text}
      refusal={refused ? t(`letter.refused.${refused.refused}`, { words }) : null}
      busy={change.isPending}
      error={change.error}
      onSave={save}
      onClose={onClose}
    />
  );
}

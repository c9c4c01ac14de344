import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
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
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const [text, setText] = useState(sentence.text);
  const [refused, setRefused] = useState<LetterChangedView['refused'][number]>();
  const change = useAct({ run: changeLetter });
  const save = (written: string | null): void =>
    change.mutate(
      { clientId, edits: { [sentence.key]: written } },
      { onSuccess: ({ saved, refused: [first] }) => (saved ? onClose() : setRefused(first)) },
    );
  const words = formats.list((refused?.words ?? []).map((word) => `«${word}»`));
  return (
    <Dialog title={t('letter.dialog')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!change.isPending) save(text);
        }}
      >
        <Textarea
          label={t('letter.words')}
          description={t('letter.hint')}
          lang={language}
          value={text}
          rows={4}
          maxLength={280}
          data-autofocus
          error={refused ? t(`letter.refused.${refused.refused}`, { words }) : null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {change.error && <ProblemNote error={change.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={change.isPending}>
            {t('letter.save')}
          </Action>
          <Action onClick={() => save(null)}>{t('letter.reset')}</Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { changeTalk, type PageItem, type TalkChanged, type TalkView } from './talk-requests.ts';

/** What the server takes; longer, and the page is no longer one that is read in a meeting. */
const lettersMax = 280;

interface EditDialogProps {
  view: TalkView;
  item: PageItem;
  onClose: () => void;
}

/** One sentence of the client's page, written anew; empty, and it is left out. */
export function EditDialog({ view: { client, language }, item, onClose }: EditDialogProps) {
  const { t } = useTranslation('talk');
  const { t: shared } = useTranslation();
  const [text, setText] = useState(item.text);
  const [refused, setRefused] = useState<TalkChanged['refused'][number]>();
  const inWords = useRefusalWords();
  const change = useAct({ run: changeTalk });
  const save = (written: string | null): void =>
    change.mutate(
      { clientId: client.id, edits: { [item.key]: written } },
      { onSuccess: ({ saved, refused: [first] }) => (saved ? onClose() : setRefused(first)) },
    );
  return (
    <Dialog title={t('edit.title')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!change.isPending) save(text);
        }}
      >
        <Textarea
          label={t('edit.words')}
          description={t('edit.hint')}
          lang={language}
          value={text}
          rows={4}
          maxLength={lettersMax}
          data-autofocus
          error={refused ? inWords(refused) : null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {change.error && <ProblemNote error={change.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={change.isPending}>
            {t('edit.save')}
          </Action>
          <Action onClick={() => save(null)}>{t('edit.reset')}</Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

function useRefusalWords(): (refusal: TalkChanged['refused'][number]) => string {
  const { t } = useTranslation('talk');
  const formats = useFormats();
  return ({ refused, words = [] }) =>
    t(`edit.refused.${refused}`, { words: formats.list(words.map((word) => `«${word}»`)) });
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { SentenceDialog } from '../../design/sentence-dialog.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { changeTalk, type PageItem, type TalkChanged, type TalkView } from './talk-requests.ts';

interface EditDialogProps {
  view: TalkView;
  item: PageItem;
  onClose: () => void;
}

/** One sentence of the client's page, written anew; empty, and it is left out. */
export function EditDialog({ view: { client, language }, item, onClose }: EditDialogProps) {
  const { t } = useTranslation('talk');
  const formats = useFormats();
  const [refused, setRefused] = useState<TalkChanged['refused'][number]>();
  const change = useAct({ run: changeTalk });
  const save = (written: string | null): void =>
    change.mutate(
      { clientId: client.id, edits: { [item.key]: written } },
      { onSuccess: ({ saved, refused: [first] }) => (saved ? onClose() : setRefused(first)) },
    );
  const words = formats.list((refused?.words ?? []).map((word) => `«${word}»`));
  return (
    <SentenceDialog
      words={{
        title: t('edit.title'),
        field: t('edit.words'),
        hint: t('edit.hint'),
        save: t('edit.save'),
        reset: t('edit.reset'),
      }}
      language={language}
      text={item.text}
      refusal={refused ? t(`edit.refused.${refused.refused}`, { words }) : null}
      busy={change.isPending}
      error={change.error}
      onSave={save}
      onClose={onClose}
    />
  );
}

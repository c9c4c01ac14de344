import { Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noteCall } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';

const outcomes = ['reached', 'not-reached'] as const;
type Outcome = (typeof outcomes)[number];

interface CallDialogProps {
  taskId: string;
  clientName: string;
  onClose: () => void;
}

/** What came of a call. It stands in the client's record; nobody reached leaves the task open. */
export function CallDialog({ taskId, clientName, onClose }: CallDialogProps) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<Outcome>();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const note = useAct({
    run: noteCall,
    told: () => t('tasks.call.told', { name: clientName }),
    onDone: onClose,
  });
  const save = (): void => {
    setTried(true);
    if (!outcome || note.isPending) return;
    note.mutate({ id: taskId, outcome, ...(words.trim() === '' ? {} : { words: words.trim() }) });
  };
  return (
    <Dialog title={t('tasks.call.title', { name: clientName })} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Radio.Group
          label={t('tasks.call.outcome')}
          value={outcome ?? null}
          onChange={(value) => setOutcome(outcomes.find((candidate) => candidate === value))}
          error={tried && !outcome ? t('tasks.call.chooseOutcome') : null}
        >
          <Radio value="reached" label={t('tasks.call.reached')} mt={8} data-autofocus />
          <Radio value="not-reached" label={t('tasks.call.notReached')} mt={8} />
        </Radio.Group>
        <Textarea
          label={t('tasks.call.words')}
          description={t('tasks.call.wordsHint')}
          value={words}
          maxLength={1000}
          rows={3}
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
          }}
        />
        {note.error && <ProblemNote error={note.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={note.isPending}>
            {t('tasks.call.save')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { isWholePeriod, PeriodFields, type TypedPeriod } from './period-fields.tsx';
import { useChange } from './use-change.ts';
import { useMovedWords, type Moved } from './use-moved-words.ts';

export function ClosureDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [period, setPeriod] = useState<TypedPeriod>({});
  const [tried, setTried] = useState(false);
  const save = useChange<Moved>(onClose);
  const movedWords = useMovedWords();
  const submit = (): void => {
    setTried(true);
    if (!isWholePeriod(period) || name.trim() === '' || save.isPending) return;
    save.mutate({
      run: () => post<Moved>('/api/office/closures', { name: name.trim(), ...period }),
      told: (answer) => `${t('people.closure.added', { name: name.trim() })} ${movedWords(answer)}`,
    });
  };
  return (
    <Dialog title={t('people.closure.add')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p className="muted">{t('people.closure.hint')}</p>
        <TextInput
          label={t('people.closure.name')}
          description={t('people.closure.nameHint')}
          value={name}
          maxLength={100}
          data-autofocus
          error={tried && name.trim() === '' ? t('fields.required') : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <PeriodFields period={period} tried={tried} onChange={setPeriod} />
        {save.error && <ProblemNote error={save.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={save.isPending}>
            {t('people.closure.add')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

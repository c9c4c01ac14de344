import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/send-request.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';

/** After how many days without use people of the office sign in again. */
export function IdleDays({ days }: { days: number }) {
  const { t } = useTranslation('access');
  const [typed, setTyped] = useState(String(days));
  const [tried, setTried] = useState(false);
  const idleDays = Number(typed);
  const isWrong = !/^\d{1,2}$/.test(typed.trim()) || idleDays < 1 || idleDays > 14;
  const change = useAct({
    run: (wanted: number) => post('/api/office/sign-in-rules', { idleDays: wanted }),
    told: (wanted) => t('rules.idle', { count: wanted }),
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isWrong && !change.isPending) change.mutate(idleDays);
      }}
    >
      <TextInput
        label={t('rules.idleDays')}
        description={t('rules.idleHint')}
        className="code-field"
        inputMode="numeric"
        autoComplete="off"
        maxLength={2}
        value={typed}
        error={tried && isWrong ? t('rules.idleWrong') : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {change.error && <ProblemNote error={change.error} />}
      <div className="actions">
        <Action small type="submit" busy={change.isPending}>
          {t('rules.idleSave')}
        </Action>
      </div>
    </form>
  );
}

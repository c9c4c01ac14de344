import { Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { answerStop } from './objection-requests.ts';

const answers = ['talk', 'later-slot', 'parting'] as const;

/** What is to happen instead of charging on: one of three, with a reason. */
export function StopForm({ clientId }: { clientId: string }) {
  const { t } = useTranslation('objections');
  const { t: shared } = useTranslation();
  const [answer, setAnswer] = useState<(typeof answers)[number]>();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const save = useAct({ run: answerStop, told: () => t('stop.saved') });
  const choices = {
    talk: { label: t('stop.talk'), description: t('stop.talkHint') },
    'later-slot': { label: t('stop.later'), description: t('stop.laterHint') },
    parting: { label: t('stop.parting'), description: t('stop.partingHint') },
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (answer && reason.trim() !== '' && !save.isPending) save.mutate({ clientId, answer, reason: reason.trim() });
      }}
    >
      <Radio.Group
        label={t('stop.ask')}
        value={answer ?? null}
        onChange={(value) => setAnswer(answers.find((one) => one === value))}
        error={tried && !answer ? t('stop.choose') : null}
      >
        {answers.map((one) => (
          <Radio key={one} value={one} mt={8} {...choices[one]} />
        ))}
      </Radio.Group>
      <Textarea
        label={t('stop.reason')}
        value={reason}
        rows={2}
        maxLength={2000}
        error={tried && reason.trim() === '' ? shared('fields.required') : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {save.error && <ProblemNote error={save.error} />}
      <div className="actions">
        <Action type="submit" look="main" small busy={save.isPending} wideOnPhone>
          {t('stop.save')}
        </Action>
      </div>
    </form>
  );
}

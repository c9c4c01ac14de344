import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObligationView } from '../../../http/contract/office.ts';
import { enterMinutes } from '../../api/client-acts.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { DutyChoice } from './duty-choice.tsx';

const minutesMax = 10_000;

/** How many minutes of extra work a delivery took, in all: what stands there before is replaced, so that nothing is counted twice. */
export function MinutesDialog({ open, onClose }: { open: readonly ObligationView[]; onClose: () => void }) {
  const { t } = useTranslation();
  const [duty, setDuty] = useState<ObligationView | undefined>(open[0]);
  const [text, setText] = useState(minutesOf(open[0]));
  const [tried, setTried] = useState(false);
  const enter = useAct({ run: enterMinutes, told: () => t('client.minutes.told'), onDone: onClose });
  const minutes = /^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : undefined;
  const wrong = minutes === undefined || minutes > minutesMax;
  return (
    <Dialog title={t('client.minutes.title')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!wrong && duty && !enter.isPending) enter.mutate({ obligationId: duty.id, extraMinutes: minutes });
        }}
      >
        <DutyChoice
          open={open}
          chosen={duty}
          onChoose={(chosen) => {
            setDuty(chosen);
            setText(minutesOf(chosen));
          }}
        />
        <TextInput
          label={t('client.minutes.field')}
          description={t('client.minutes.hint')}
          data-autofocus
          inputMode="numeric"
          autoComplete="off"
          value={text}
          error={tried && wrong ? t('client.minutes.wrong') : null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {enter.error && <ProblemNote error={enter.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={enter.isPending}>
            {t('client.minutes.save')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

function minutesOf(duty: ObligationView | undefined): string {
  return duty === undefined || duty.extraMinutes === 0 ? '' : String(duty.extraMinutes);
}

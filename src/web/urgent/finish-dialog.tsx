import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deriveRequestPrice } from '../../domain/surcharge/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { DateField } from '../design/date-field.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { readMinutes } from '../../domain/time/index.ts';
import { useToday } from '../shell/use-session.ts';
import { useFormats } from '../words/use-formats.ts';
import { finishUrgent, termOf, type Urgent } from './urgent-requests.ts';

const allowedMinutes = { least: 1, most: 6_000 };

/** When it was done and how many minutes it took: the evidence for the line, with the sum that comes of it. */
export function FinishDialog({
  clientId,
  request,
  onClose,
}: {
  clientId: string;
  request: Urgent;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const today = useToday();
  const [doneOn, setDoneOn] = useState<CalendarDate | undefined>(request.doneOn ?? today);
  const [text, setText] = useState(request.minutes === null ? '' : String(request.minutes));
  const [tried, setTried] = useState(false);
  const finish = useAct({ run: finishUrgent, told: () => t('urgent.finishedTold'), onDone: onClose });
  const minutes = readMinutes(text, allowedMinutes);
  const wrongDay = doneOn === undefined || doneOn > today || doneOn < request.askedOn;
  const { askedOn: requestedOn, neededOn } = request;
  const price =
    minutes === undefined ? undefined : deriveRequestPrice(termOf(request), { requestedOn, neededOn, minutes });
  return (
    <Dialog title={t('urgent.finishTitle')} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (minutes === undefined || wrongDay || finish.isPending) return;
          finish.mutate({ clientId, requestId: request.id, doneOn, minutes });
        }}
      >
        <p>
          <bdi>{request.what}</bdi>
        </p>
        <TextInput
          label={t('urgent.minutes')}
          data-autofocus
          inputMode="numeric"
          autoComplete="off"
          value={text}
          error={tried && minutes === undefined ? t('urgent.minutesWrong') : null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <DateField
          label={t('urgent.doneOn')}
          start={request.doneOn ?? today}
          direction="back"
          error={tried && wrongDay ? t('urgent.dayWrong') : null}
          onChange={setDoneOn}
        />
        <p role="status">{price && t('urgent.sum', { sum: formats.kroner(price.sumOre) })}</p>
        {finish.error && <ProblemNote error={finish.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={finish.isPending}>
            {t('urgent.finishSave')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

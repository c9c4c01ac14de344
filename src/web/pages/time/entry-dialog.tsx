import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readTypedMinutes, timeWorks } from '../../../domain/time/index.ts';
import { formatMinutes } from '../../../texts/format-minutes.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { ChoiceField } from '../../design/choice-field.tsx';
import { DateField } from '../../design/date-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { changeTime, type TimeEntryView } from './time-requests.ts';

/** One entry: how long, what, when, and a remark. For another client it is taken away and entered anew. */
export function EntryDialog({ entry, onClose }: { entry: TimeEntryView; onClose: () => void }) {
  const { t } = useTranslation('time');
  const formats = useFormats();
  const today = useToday();
  const [time, setTime] = useState(String(entry.minutes));
  const [work, setWork] = useState(entry.work);
  const [day, setDay] = useState<typeof entry.workedOn | undefined>(entry.workedOn);
  const [words, setWords] = useState(entry.words ?? '');
  const [tried, setTried] = useState(false);
  const change = useAct({ run: changeTime, told: () => t('told.changed'), onDone: onClose });
  const minutes = readTypedMinutes(time);
  const dayWrong = day === undefined || day > today;
  return (
    <Dialog title={t('dialog.title', { name: entry.clientName ?? t('internal') })} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (minutes === undefined || dayWrong || change.isPending) return;
          const moved = day === entry.workedOn ? {} : { workedOn: day };
          change.mutate({ id: entry.id, minutes, work, words: words.trim() === '' ? null : words.trim(), ...moved });
        }}
      >
        <TextInput
          label={t('dialog.time')}
          description={minutes === undefined ? t('dialog.timeHint') : formatMinutes(minutes, formats.language)}
          data-autofocus
          autoComplete="off"
          value={time}
          maxLength={20}
          error={tried && minutes === undefined ? t('dialog.timeWrong') : null}
          onChange={(event) => setTime(event.currentTarget.value)}
        />
        <ChoiceField
          label={t('dialog.work')}
          value={work}
          choices={timeWorks.map((kind) => ({ value: kind, label: formats.capitalise(formats.words.timeWorks[kind]) }))}
          onChange={setWork}
        />
        <DateField
          label={t('dialog.day')}
          start={entry.workedOn}
          direction="back"
          error={tried && dayWrong ? t('dialog.dayWrong') : null}
          onChange={setDay}
        />
        <TextInput
          label={t('dialog.words')}
          autoComplete="off"
          value={words}
          maxLength={500}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {change.error && <ProblemNote error={change.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={change.isPending}>
            {t('dialog.save')}
          </Action>
          <Action onClick={onClose}>{t('dialog.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

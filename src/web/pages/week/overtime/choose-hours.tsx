import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CalendarDate } from '../../../../domain/kernel/index.ts';
import { Action } from '../../../design/action.tsx';
import { DateField } from '../../../design/date-field.tsx';
import { ProblemNote } from '../../../design/problem-note.tsx';
import { readClock } from '../../../design/read-clock.ts';
import { TimeField } from '../../../design/time-field.tsx';
import { OvertimePreviewed } from './overtime-previewed.tsx';
import { previewOvertime, type WantedHours } from './overtime-requests.ts';
import { useOvertimeWords } from './use-overtime-words.ts';

interface ChooseHoursProps {
  busy: boolean;
  onChoose: (hours: WantedHours) => void;
  onClose: () => void;
}

/** Day and hours, empty until somebody writes them; then what they give and cost; and only then they can be chosen. */
export function ChooseHours({ busy, onChoose, onClose }: ChooseHoursProps) {
  const { t } = useOvertimeWords();
  const [on, setOn] = useState<CalendarDate>();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const preview = useMutation({ mutationFn: previewOvertime });
  const wanted = read(on, from, to);
  // What was told of other hours than those that stand there is not what would be chosen.
  const change = (apply: () => void): void => {
    apply();
    setIsMissing(false);
    preview.reset();
  };
  const ask = (): void => {
    setIsMissing(wanted === undefined);
    if (wanted !== undefined && !preview.isPending) preview.mutate(wanted);
  };
  return (
    <form
      className="overtime-form"
      aria-label={t('form.label')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="overtime-fields">
        <DateField label={t('form.day')} autoFocus onChange={(date) => change(() => setOn(date))} />
        <TimeField label={t('form.from')} text={from} onChange={(text) => change(() => setFrom(text))} />
        <TimeField label={t('form.to')} text={to} onChange={(text) => change(() => setTo(text))} />
      </div>
      <p className="small muted">{t('form.limits')}</p>
      {isMissing && (
        <p className="small late" role="alert">
          {t('form.missing')}
        </p>
      )}
      {preview.error && <ProblemNote error={preview.error} />}
      <div className="actions">
        <Action small type="submit" busy={preview.isPending}>
          {t('form.see')}
        </Action>
        <Action small look="quiet" onClick={onClose}>
          {t('close')}
        </Action>
      </div>
      <div role="status">
        {preview.isPending && <p className="small muted">{t('form.asking')}</p>}
        {preview.data && wanted && (
          <OvertimePreviewed
            wanted={wanted}
            preview={preview.data}
            busy={busy}
            onChoose={() => onChoose(wanted)}
            onNot={onClose}
          />
        )}
      </div>
    </form>
  );
}

function read(on: CalendarDate | undefined, from: string, to: string): WantedHours | undefined {
  const [begins, ends] = [readClock(from), readClock(to)];
  return on === undefined || begins === undefined || ends === undefined ? undefined : { on, from: begins, to: ends };
}

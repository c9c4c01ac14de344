import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { Action } from '../design/action.tsx';
import { DateField } from '../design/date-field.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import type { Direction } from '../design/read-date.ts';

interface OtherDayDialogProps {
  title: string;
  start: CalendarDate;
  save: string;
  direction: Direction;
  /** Why a day cannot be chosen, or null. */
  fault: (day: CalendarDate) => string | null;
  busy: boolean;
  error: unknown;
  onChoose: (day: CalendarDate) => void;
  onClose: () => void;
}

/** One day, chosen in place of the one that was proposed. */
export function OtherDayDialog(props: OtherDayDialogProps) {
  const { title, start, save, direction, fault, busy, error, onChoose, onClose } = props;
  const { t } = useTranslation();
  const [day, setDay] = useState<CalendarDate | undefined>(start);
  const [tried, setTried] = useState(false);
  const wrong = day === undefined ? t('fields.dateUnknown') : fault(day);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (day !== undefined && wrong === null && !busy) onChoose(day);
        }}
      >
        <DateField
          label={title}
          start={start}
          direction={direction}
          onChange={setDay}
          error={tried ? wrong : null}
          autoFocus
        />
        {error !== null && error !== undefined && <ProblemNote error={error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={busy}>
            {save}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

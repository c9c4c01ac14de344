import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type CalendarDate } from '../../../domain/kernel/index.ts';
import { Action } from '../../design/action.tsx';
import { DateField } from '../../design/date-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { deriveNextDays } from './derive-next-days.ts';

interface DayChipsProps {
  day: CalendarDate;
  onChange: (day: CalendarDate) => void;
}

/** The days that are near, and any other: the sixth chip asks which. */
export function DayChips({ day, onChange }: DayChipsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const today = useToday();
  const [asking, setAsking] = useState(false);
  const days = deriveNextDays(today);
  const nameOf = (on: CalendarDate): string =>
    on === today ? t('shell.today') : on === addDays(today, 1) ? t('shell.tomorrow') : formats.shortDate(on);
  useKeys([
    ...days.map((on, index) => ({ key: String(index + 1), words: t('sends.keys.day'), run: () => onChange(on) })),
    { key: '6', words: t('sends.keys.day'), run: () => setAsking(true) },
  ]);
  return (
    <div className="chips" role="group" aria-label={t('sends.days')}>
      {days.map((on) => (
        <button key={on} type="button" className="chip" aria-pressed={on === day} onClick={() => onChange(on)}>
          {nameOf(on)}
        </button>
      ))}
      <button
        type="button"
        className="chip"
        aria-pressed={!days.includes(day)}
        aria-haspopup="dialog"
        onClick={() => setAsking(true)}
      >
        {days.includes(day) ? t('sends.otherDay') : formats.shortDate(day)}
      </button>
      {asking && (
        <OtherDayDialog
          onClose={() => setAsking(false)}
          onChoose={(on) => {
            setAsking(false);
            onChange(on);
          }}
        />
      )}
    </div>
  );
}

function OtherDayDialog({ onClose, onChoose }: { onClose: () => void; onChoose: (day: CalendarDate) => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const [date, setDate] = useState<CalendarDate>();
  const [tried, setTried] = useState(false);
  const wrong = date === undefined || date < today;
  return (
    <Dialog title={t('sends.otherDayTitle')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!wrong) onChoose(date);
        }}
      >
        <DateField
          label={t('sends.day')}
          onChange={setDate}
          error={tried && wrong ? t('sends.dayMissing') : null}
          autoFocus
        />
        <div className="actions">
          <Action type="submit" look="main">
            {t('sends.show')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

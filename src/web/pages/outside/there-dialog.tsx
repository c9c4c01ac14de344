import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import type { Outside } from '../../../http/contract/office.ts';
import { Action } from '../../design/action.tsx';
import { DateField } from '../../design/date-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';

interface ThereDialogProps extends Outside {
  onClose: () => void;
  onRegister: (arrivedOn: CalendarDate) => void;
}

/** The day it came decides whether it was in time, so it is asked for. */
export function ThereDialog({ duties, onClose, onRegister }: ThereDialogProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const today = useToday();
  const [date, setDate] = useState<CalendarDate | undefined>(today);
  const [tried, setTried] = useState(false);
  const wrong = date === undefined || date > today;
  const names = formats.list(duties.map(({ clientName }) => clientName));
  return (
    <Dialog title={t('outside.thereTitle')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!wrong) onRegister(date);
        }}
      >
        <p>{t('outside.thereWords', { count: duties.length, names })}</p>
        <DateField
          label={t('outside.arrivedOn')}
          start={today}
          direction="back"
          onChange={setDate}
          error={tried && wrong ? t('outside.dateMissing') : null}
          autoFocus
        />
        <div className="actions">
          <Action type="submit" look="main">
            {t('outside.register')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

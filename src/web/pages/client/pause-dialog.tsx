import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import type { ClientDetail } from '../../../http/contract/office.ts';
import { pauseReminders } from '../../api/client-acts.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { DateField } from '../../design/date-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';

/** No reminders up to a day. The deadlines that the pause passes are named before it is set. */
export function PauseDialog({ client, onClose }: { client: ClientDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const today = useToday();
  const [day, setDay] = useState<CalendarDate>();
  const [tried, setTried] = useState(false);
  const pause = useAct({
    run: pauseReminders,
    told: ({ untilOn }) => t('client.pause.told', { name: client.name, date: formats.date(untilOn) }),
    onDone: onClose,
  });
  const wrong = day === undefined || day <= today;
  const passed = day === undefined ? [] : client.open.filter(({ dueOn }) => dueOn >= today && dueOn <= day);
  return (
    <Dialog title={t('client.pause.title')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!wrong && !pause.isPending) pause.mutate({ clientId: client.id, untilOn: day });
        }}
      >
        <p className="muted">{t('client.pause.hint')}</p>
        <DateField
          label={t('client.pause.until')}
          onChange={setDay}
          error={tried && wrong ? t('client.pause.dateMissing') : null}
          autoFocus
        />
        {passed.length > 0 && (
          <p className="late" role="status">
            {t('client.pause.passes', {
              deadlines: formats.list(passed.map(({ dueOn }) => formats.date(dueOn))),
            })}
          </p>
        )}
        {pause.error && <ProblemNote error={pause.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={pause.isPending}>
            {t('client.pause.save')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

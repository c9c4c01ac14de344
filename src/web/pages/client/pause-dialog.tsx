import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { pauseReminders } from '../../api/client-acts.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { DateField } from '../../design/date-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';

interface PauseDialogProps {
  clients: readonly { id: string; name: string }[];
  /** The deadlines to come, where they are known: those that the pause passes are named before it is set. */
  deadlines?: readonly CalendarDate[];
  onDone?: () => void;
  onClose: () => void;
}

/** No reminders up to and including a day, for one client or for several. */
export function PauseDialog({ clients, deadlines = [], onDone, onClose }: PauseDialogProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const today = useToday();
  const [day, setDay] = useState<CalendarDate>();
  const [tried, setTried] = useState(false);
  const pause = useAct({
    run: async (untilOn: CalendarDate) => {
      for (const { id } of clients) await pauseReminders({ clientId: id, untilOn });
    },
    told: (untilOn) => {
      const date = formats.date(untilOn);
      const [only, ...others] = clients;
      return only !== undefined && others.length === 0
        ? t('client.pause.told', { name: only.name, date })
        : t('client.pause.toldMany', { count: clients.length, date });
    },
    onDone: () => {
      onDone?.();
      onClose();
    },
  });
  const wrong = day === undefined || day <= today;
  const passed = day === undefined ? [] : deadlines.filter((dueOn) => dueOn >= today && dueOn <= day);
  return (
    <Dialog title={t('client.pause.title')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!wrong && !pause.isPending) pause.mutate(day);
        }}
      >
        {clients.length > 1 && <p>{formats.list(clients.map(({ name }) => name))}</p>}
        <p className="muted">{t('client.pause.hint')}</p>
        <DateField
          label={t('client.pause.until')}
          onChange={setDay}
          error={tried && wrong ? t('client.pause.dateMissing') : null}
          autoFocus
        />
        {passed.length > 0 && (
          <p className="late" role="status">
            {t('client.pause.passes', { deadlines: formats.list(passed.map((dueOn) => formats.date(dueOn))) })}
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

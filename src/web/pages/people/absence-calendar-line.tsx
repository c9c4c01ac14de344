import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';
import { useFormats } from '../../words/use-formats.ts';
import {
  readCalendar,
  removeCalendar,
  type AbsenceCalendar,
  type FoundInCalendar,
} from './absence-calendar-requests.ts';
import type { useChange } from './use-change.ts';

interface AbsenceCalendarLineProps {
  calendar: AbsenceCalendar;
  name: string;
  change: ReturnType<typeof useChange<FoundInCalendar | unknown>>;
}

/** One calendar: whose, where, when it was last read, and what stands in the way. */
export function AbsenceCalendarLine({ calendar, name, change }: AbsenceCalendarLineProps) {
  const { t } = useTranslation('absenceCalendar');
  const formats = useFormats();
  const { staffId, host, readAt, unreadable, failing } = calendar;
  const at = (moment: typeof readAt) => ({ day: formats.dayAt(moment), time: formats.time(moment) });
  return (
    <li>
      <div className="grow">
        <bdi>{name}</bdi> {failing?.forADay && <span className="tag is-late">{t('failingTag')}</span>}
        <div className="under">
          <bdi>{host}</bdi>
        </div>
        {failing === null ? (
          <div className="under">{t('read', at(readAt))}</div>
        ) : (
          <div className="under">
            {t('failing', at(readAt))} {t(`fault.${failing.fault}`)}
          </div>
        )}
        {unreadable > 0 && <div className="under">{t('unreadable', { count: unreadable })}</div>}
      </div>
      <div className="actions">
        <Action
          small
          look="quiet"
          busy={change.isPending}
          onClick={() =>
            change.mutate({
              run: () => readCalendar(staffId),
              told: (found) => t('found', { count: (found as FoundInCalendar).absences }),
            })
          }
        >
          {t('readNow')}
          <span className="unseen">{t('readOne', { name })}</span>
        </Action>
        <Action
          small
          look="quiet"
          busy={change.isPending}
          onClick={() => change.mutate({ run: () => removeCalendar(staffId), told: t('removed') })}
        >
          {t('remove')}
          <span className="unseen">{t('removeOne', { name })}</span>
        </Action>
      </div>
    </li>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { formatMinutes } from '../../../texts/format-minutes.ts';
import { formatClock } from '../../../texts/time/format-clock.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { removeTime, type TimeEntryView } from './time-requests.ts';

interface DayCardProps {
  day: CalendarDate;
  entries: readonly TimeEntryView[];
  entry: boolean;
}

/** What stands on the day, each to be changed or taken away while that is allowed. */
export function DayCard({ day, entries, entry }: DayCardProps) {
  const { t } = useTranslation('time');
  const formats = useFormats();
  const [changing, setChanging] = useState<TimeEntryView>();
  const remove = useAct({ run: removeTime, told: () => t('told.removed') });
  const own = entries.filter(({ workedOn }) => workedOn === day);
  const sum = own.reduce((total, { minutes }) => total + minutes, 0);
  return (
    <Card title={formats.capitalise(formats.date(day))} aside={sum === 0 ? undefined : formatClock(sum)}>
      {own.length === 0 && <EmptyNote words={t(entry ? 'day.empty' : 'day.emptyOff')} />}
      {remove.error && <ProblemNote error={remove.error} />}
      <ul className="rows">
        {own.map((one) => (
          <li key={one.id}>
            <div className="grow">
              <b>
                <bdi>{one.clientName ?? t('internal')}</bdi>
              </b>
              <div className="under">
                {formats.words.timeWorks[one.work]}
                {one.words !== null && (
                  <>
                    {' · '}
                    <bdi>{one.words}</bdi>
                  </>
                )}
                {one.source !== 'typed' && <> · {t(`source.${one.source}`)}</>}
              </div>
            </div>
            <span className="figure whole">{formatMinutes(one.minutes, formats.language)}</span>
            {one.mayChange && (
              <span className="actions">
                <Action
                  small
                  look="quiet"
                  label={t('day.changeOne', { name: one.clientName ?? t('internal') })}
                  onClick={() => setChanging(one)}
                >
                  {t('day.change')}
                </Action>
                <Action
                  small
                  look="quiet"
                  busy={remove.isPending}
                  label={t('day.removeOne', { name: one.clientName ?? t('internal') })}
                  onClick={() => remove.mutate({ id: one.id })}
                >
                  {t('day.remove')}
                </Action>
              </span>
            )}
          </li>
        ))}
      </ul>
      {changing && <EntryDialog entry={changing} onClose={() => setChanging(undefined)} />}
    </Card>
  );
}

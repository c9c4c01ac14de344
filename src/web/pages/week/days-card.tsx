import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, isoWeekOf, weekdayOf, type CalendarDate } from '../../../domain/kernel/index.ts';
import type { Week } from '../../../http/contract/office.ts';
import { weekQuery } from '../../api/queries.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { DayColumn } from './day-column.tsx';

/** The delivery deadlines of a week, a column a day; a weekend shows only when something is due in it. The arrows turn to other weeks. */
export function DaysCard({ thisWeek }: { thisWeek: Week['days'] }) {
  const { t } = useTranslation();
  const [on, setOn] = useState<CalendarDate>();
  const query = useQuery({ ...weekQuery(on), enabled: on !== undefined, placeholderData: keepPreviousData });
  const days = on === undefined ? thisWeek : (query.data?.days ?? thisWeek);
  const firstOn = on ?? thisWeek[0]?.on;
  const turn = (weeks: number): void => {
    if (firstOn === undefined) return;
    const next = addDays(firstOn, 7 * weeks);
    setOn(next === thisWeek[0]?.on ? undefined : next);
  };
  useKeys([
    { key: 'ArrowLeft', words: t('week.keys.previous'), run: () => turn(-1) },
    { key: 'ArrowRight', words: t('week.keys.next'), run: () => turn(1) },
  ]);
  const shown = days.filter((day) => weekdayOf(day.on) <= 5 || day.dueTotal > 0 || day.statutory.length > 0);
  const empty = days.every((day) => day.dueTotal === 0 && day.statutory.length === 0);
  return (
    <Card
      title={
        on === undefined || days[0] === undefined
          ? t('week.days.title')
          : t('week.days.titleOf', { week: isoWeekOf(days[0].on) })
      }
      aside={
        <div className="actions days-turn">
          <Action small look="quiet" label={t('week.days.previous')} onClick={() => turn(-1)}>
            <span className="wide-only">{t('week.days.previous')}</span>
            <span className="narrow-only turn">‹</span>
          </Action>
          <Action small look="quiet" label={t('week.days.next')} onClick={() => turn(1)}>
            <span className="wide-only">{t('week.days.next')}</span>
            <span className="narrow-only turn">›</span>
          </Action>
        </div>
      }
    >
      {query.error ? (
        <ProblemNote error={query.error} again={() => void query.refetch()} />
      ) : empty ? (
        <EmptyNote words={t('week.days.none')} />
      ) : (
        <ol className="days">
          {shown.map((day) => (
            <DayColumn key={day.on} day={day} />
          ))}
        </ol>
      )}
    </Card>
  );
}

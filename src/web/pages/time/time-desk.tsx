import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { Loaded } from '../../design/loaded.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { ActsCard } from './acts-card.tsx';
import { DayCard } from './day-card.tsx';
import { deriveWeekGrid } from './derive-week-grid.ts';
import { QuickEntry } from './quick-entry.tsx';
import { SuggestionsCard } from './suggestions-card.tsx';
import { SumsCard } from './sums-card.tsx';
import { timeDayQuery, type TimeWeek } from './time-requests.ts';
import { WeekGrid } from './week-grid.tsx';
import { WeekStrip } from './week-strip.tsx';

interface TimeDeskProps {
  week: TimeWeek;
  day: CalendarDate;
  text: string;
  onText: (text: string) => void;
  onDay: (day: CalendarDate) => void;
}

/** Without entering in Takt there is no line and nothing to take: what was brought in, and counts of what was done. */
export function TimeDesk({ week, day, text, onText, onDay }: TimeDeskProps) {
  const { t } = useTranslation('time');
  const { words } = useFormats();
  const grid = useMemo(() => deriveWeekGrid(week), [week]);
  const query = useQuery(timeDayQuery(day));
  return (
    <div className="stack">
      {week.entry ? (
        <QuickEntry day={day} text={text} onText={onText} />
      ) : (
        <p className="note-line">
          {t('off')}{' '}
          <Link to="/people" className="link">
            {t('offLink')}
          </Link>
        </p>
      )}
      <WeekStrip grid={grid} day={day} onDay={onDay} />
      <div className="time-day">
        <DayCard day={day} entries={week.entries} entry={week.entry} />
        <Loaded query={query} lines={3}>
          {({ suggestions, acts }) =>
            week.entry ? (
              <SuggestionsCard
                key={day}
                day={day}
                suggestions={suggestions}
                onMend={({ clientName, minutes, work }) =>
                  onText(`${clientName} ${minutes} min ${words.timeWorks[work]}`)
                }
              />
            ) : (
              <ActsCard acts={acts} />
            )
          }
        </Loaded>
      </div>
      <WeekGrid grid={grid} day={day} />
      <SumsCard />
    </div>
  );
}

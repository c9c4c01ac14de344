import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { formatClock } from '../../../texts/time/format-clock.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import type { WeekGrid } from './derive-week-grid.ts';

interface WeekStripProps {
  grid: WeekGrid;
  day: CalendarDate;
  onDay: (day: CalendarDate) => void;
}

/** The seven days with what each comes to; one of them is the day that is worked on. A day that has not come cannot be chosen. */
export function WeekStrip({ grid, day, onDay }: WeekStripProps) {
  const { t } = useTranslation('time');
  const formats = useFormats();
  const today = useToday();
  const choose = (on: CalendarDate): void => {
    if (on <= today) onDay(on);
  };
  useKeys(
    grid.days.map((on, index) => ({
      key: String(index + 1),
      ...(index === 0 ? { words: t('keys.day') } : {}),
      run: () => choose(on),
    })),
  );
  return (
    <div className="week-strip" role="group" aria-label={t('week.days')}>
      {grid.days.map((on, index) => (
        <button
          key={on}
          type="button"
          className={on === today ? 'is-today' : ''}
          aria-pressed={on === day}
          disabled={on > today}
          onClick={() => choose(on)}
        >
          <span className="small">{formats.shortDate(on).split('\u00a0')[0]}</span>
          <b>{Number(on.slice(8))}</b>
          <span className="small">{grid.sums[index] === 0 ? '–' : formatClock(grid.sums[index]!)}</span>
        </button>
      ))}
    </div>
  );
}

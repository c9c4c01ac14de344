import type { ReactNode } from 'react';
import type { CalendarDate } from '../../../../domain/kernel/index.ts';
import { formatDate } from '../../../../texts/format-date.ts';
import { useToday } from '../../../shell/use-session.ts';
import { useFormats } from '../../../words/use-formats.ts';
import type { PlanDay } from './arrange-plan.ts';
import type { JobDrag } from './move-job/use-job-drag.ts';
import { useWeekendWords } from './use-weekend-words.ts';

interface PlanDayColumnProps {
  day: PlanDay;
  /** Overtime that was chosen on the day. */
  chosenMinutes: number;
  drag: JobDrag;
  children: ReactNode;
}

/** One working day of the plan: how much of it is taken, and by what. */
export function PlanDayColumn({ day, chosenMinutes, drag, children }: PlanDayColumnProps) {
  const { on, roomMinutes, work } = day;
  const { t } = useWeekendWords();
  const formats = useFormats();
  const today = useToday();
  const planned = work.reduce((sum, { minutes }) => sum + minutes, 0);
  const room = { planned: formats.hours(planned), room: formats.hours(roomMinutes) };
  return (
    <li
      className={['plan-day takes-jobs', on === today ? 'is-today' : '', drag.isOver(on) ? 'is-over' : '']
        .join(' ')
        .trim()}
      {...drag.dropOn(on)}
      {...(on === today ? { 'aria-current': 'date' } : {})}
    >
      <div className="day-head">
        <b className="whole">{dayName(on, formats.language)}</b>
        <span className="small">{roomMinutes === 0 ? t('plan.noRoom') : t('plan.room', room)}</span>
      </div>
      {chosenMinutes > 0 && <p className="small">{t('plan.chosen', { hours: formats.hours(chosenMinutes) })}</p>}
      {work.length === 0 ? <p className="small dim">{t('plan.noneThatDay')}</p> : <ul>{children}</ul>}
    </li>
  );
}

/** A weekend in the plan: nothing is ever put there, but for what the person has chosen. */
export function ProtectedColumn({ riskMinutes, isChosen }: { riskMinutes: number; isChosen: boolean }) {
  const { t } = useWeekendWords();
  const formats = useFormats();
  return (
    <li className="plan-day">
      <div className="day-head">
        <b className="whole">{t('plan.weekend')}</b>
        {riskMinutes > 0 && (
          <span className="small late">{t('plan.atRisk', { hours: formats.hours(riskMinutes) })}</span>
        )}
      </div>
      <p className="small muted">{t(isChosen ? 'plan.protectedRest' : 'plan.protected')}</p>
    </li>
  );
}

/** "man. 30.", "Mon 30" */
function dayName(on: CalendarDate, language: 'nb' | 'en'): string {
  return formatDate(on, language, { weekday: 'short', month: 'none' });
}

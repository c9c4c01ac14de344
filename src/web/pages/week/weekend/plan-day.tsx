import type { ReactNode } from 'react';
import type { CalendarDate } from '../../../../domain/kernel/index.ts';
import { formatDate } from '../../../../texts/format-date.ts';
import { useToday } from '../../../shell/use-session.ts';
import { useFormats } from '../../../words/use-formats.ts';
import type { PlanDay } from './arrange-plan.ts';
import { useWeekendWords } from './use-weekend-words.ts';

/** One working day of the plan: how much of it is taken, and by what. */
export function PlanDayColumn({ day: { on, roomMinutes, work }, children }: { day: PlanDay; children: ReactNode }) {
  const { t } = useWeekendWords();
  const formats = useFormats();
  const today = useToday();
  const planned = work.reduce((sum, { minutes }) => sum + minutes, 0);
  const room = { planned: formats.hours(planned), room: formats.hours(roomMinutes) };
  return (
    <li
      className={on === today ? 'plan-day is-today' : 'plan-day'}
      {...(on === today ? { 'aria-current': 'date' } : {})}
    >
      <div className="day-head">
        <b className="whole">{dayName(on, formats.language)}</b>
        <span className="small">{roomMinutes === 0 ? t('plan.noRoom') : t('plan.room', room)}</span>
      </div>
      {work.length === 0 ? <p className="small dim">{t('plan.noneThatDay')}</p> : <ul>{children}</ul>}
    </li>
  );
}

/** A weekend in the plan: nothing is ever put there. */
export function ProtectedColumn({ riskMinutes }: { riskMinutes: number }) {
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
      <p className="small muted">{t('plan.protected')}</p>
    </li>
  );
}

/** "man. 30.", "Mon 30" */
function dayName(on: CalendarDate, language: 'nb' | 'en'): string {
  return formatDate(on, language, { weekday: 'short', month: 'none' });
}

import { useRef } from 'react';
import type { CalendarDate } from '../../../../domain/kernel/index.ts';
import type { WeekendView } from '../../../../http/contract/weekend.ts';
import { Card } from '../../../design/card.tsx';
import { EmptyNote } from '../../../design/empty-note.tsx';
import { ProblemNote } from '../../../design/problem-note.tsx';
import { useSession } from '../../../shell/use-session.ts';
import { chosenAround, chosenOn } from '../overtime/chosen-around.ts';
import { arrangePlan } from './arrange-plan.ts';
import { PlanDayColumn, ProtectedColumn } from './plan-day.tsx';
import { PlannedJob } from './planned-job.tsx';
import { useMarkDone } from './use-mark-done.ts';
import { useWeekendWords } from './use-weekend-words.ts';
import './plan.css';

/** So many columns stand beside each other in their usual width. */
const columnsWide = 6;

/** The next days and what is to be done on each, as the deadlines and the likely deliveries have it. */
export function PlanCard({ view }: { view: WeekendView }) {
  const { t } = useWeekendWords();
  const { staff } = useSession();
  const list = useRef<HTMLOListElement>(null);
  // The button goes with its job: the keyboard stays in the plan.
  const { mark, error, busy } = useMarkDone(() => list.current?.focus({ preventScroll: true }));
  const { days, weekends, staffId, staffName, countedAt, overtime } = view;
  const work = days.flatMap((day) => day.work);
  const isAway = days.length > 0 && days.every(({ roomMinutes }) => roomMinutes === 0);
  const riskOf = (on: CalendarDate): number => {
    const weekend = weekends.find(({ saturdayOn }) => saturdayOn === on);
    return weekend?.known ? weekend.minutes.likely : 0;
  };
  const columns = arrangePlan(days);
  const isChosen = (on: CalendarDate): boolean => {
    const { saturdayMinutes, sundayMinutes } = chosenAround(overtime, on);
    return saturdayMinutes + sundayMinutes > 0;
  };
  return (
    <Card
      className="plan"
      title={staffId === staff.id ? t('plan.title') : t('plan.titleOf', { name: staffName })}
      aside={work.some(({ inHand }) => !inHand) && t('plan.dashed')}
    >
      {error && <ProblemNote error={error} />}
      {work.length === 0 ? (
        <EmptyNote words={t(`plan.${countedAt === null ? 'notYet' : isAway ? 'away' : 'none'}`)} />
      ) : (
        <ol className={columns.length > columnsWide ? 'plan-days is-long' : 'plan-days'} ref={list} tabIndex={-1}>
          {columns.map((column) =>
            column.is === 'weekend' ? (
              <ProtectedColumn
                key={column.saturdayOn}
                riskMinutes={riskOf(column.saturdayOn)}
                isChosen={isChosen(column.saturdayOn)}
              />
            ) : (
              <PlanDayColumn key={column.day.on} day={column.day} chosenMinutes={chosenOn(overtime, column.day.on)}>
                {column.day.work.map((one) => (
                  <PlannedJob
                    key={`${one.clientId} ${one.jobKey}`}
                    work={one}
                    on={column.day.on}
                    busy={busy}
                    onDone={mark}
                  />
                ))}
              </PlanDayColumn>
            ),
          )}
        </ol>
      )}
    </Card>
  );
}

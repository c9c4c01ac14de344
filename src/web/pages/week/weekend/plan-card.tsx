import { useEffect, useRef, useState } from 'react';
import type { CalendarDate } from '../../../../domain/kernel/index.ts';
import type { PlannedWork, WeekendView } from '../../../../http/contract/weekend.ts';
import { Card } from '../../../design/card.tsx';
import { EmptyNote } from '../../../design/empty-note.tsx';
import { ProblemNote } from '../../../design/problem-note.tsx';
import { useSession } from '../../../shell/use-session.ts';
import { chosenAround, chosenOn } from '../overtime/chosen-around.ts';
import { arrangePlan } from './arrange-plan.ts';
import { MoveDialog } from './move-job/move-dialog.tsx';
import { MovedJobs } from './move-job/moved-jobs.tsx';
import { useJobDrag } from './move-job/use-job-drag.ts';
import { useMoveJob } from './move-job/use-move-job.ts';
import { PlanDayColumn, ProtectedColumn } from './plan-day.tsx';
import { PlannedJob } from './planned-job.tsx';
import { useMarkDone } from './use-mark-done.ts';
import { useWeekendWords } from './use-weekend-words.ts';
import './plan.css';
import './move-job/move-job.css';

/** So many columns stand beside each other in their usual width. */
const columnsWide = 6;

/** The next days and what is to be done on each, as the deadlines and the likely deliveries have it; a job can be moved to another day. */
export function PlanCard({ view }: { view: WeekendView }) {
  const { t } = useWeekendWords();
  const { staff } = useSession();
  const list = useRef<HTMLOListElement>(null);
  const [chosen, setChosen] = useState<PlannedWork | null>(null);
  const toFocus = useRef(false);
  // The button goes with its job: the keyboard stays in the plan.
  const { mark, ...done } = useMarkDone(() => list.current?.focus({ preventScroll: true }));
  const { move, letGo, notMoved, forget, ...moved } = useMoveJob(() => {
    toFocus.current = true;
    setChosen(null);
  });
  const drag = useJobDrag((job, toOn) => move({ job, toOn, pushing: false }));
  // What was dropped where it cannot stand is asked about as if its button had been pressed.
  const moving = chosen ?? notMoved?.job ?? null;
  useEffect(() => {
    // Behind an open dialog nothing takes the focus.
    if (!toFocus.current || moving !== null) return;
    toFocus.current = false;
    list.current?.focus({ preventScroll: true });
  });
  const close = (): void => {
    setChosen(null);
    forget();
  };
  const busy = done.busy || moved.busy;
  const error = done.error ?? (moving === null ? moved.error : null);
  const { days, weekends, moves, staffId, staffName, countedAt, overtime } = view;
  const work = days.flatMap((day) => day.work);
  const isAway = days.length > 0 && days.every(({ roomMinutes }) => roomMinutes === 0);
  const riskOf = (on: CalendarDate): number => {
    const weekend = weekends.find(({ saturdayOn }) => saturdayOn === on);
    return weekend?.known ? weekend.minutes.likely : 0;
  };
  const columns = arrangePlan(days);
  const look = ['plan-days', columns.length > columnsWide && 'is-long', drag.isDragging && 'is-dragging'];
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
        <ol className={look.filter(Boolean).join(' ')} ref={list} tabIndex={-1}>
          {columns.map((column) =>
            column.is === 'weekend' ? (
              <ProtectedColumn
                key={column.saturdayOn}
                riskMinutes={riskOf(column.saturdayOn)}
                isChosen={isChosen(column.saturdayOn)}
              />
            ) : (
              <PlanDayColumn
                key={column.day.on}
                day={column.day}
                chosenMinutes={chosenOn(overtime, column.day.on)}
                drag={drag}
              >
                {column.day.work.map((one) => (
                  <PlannedJob
                    key={`${one.clientId} ${one.jobKey}`}
                    work={one}
                    on={column.day.on}
                    busy={busy}
                    onDone={mark}
                    onMove={setChosen}
                    drag={drag}
                  />
                ))}
              </PlanDayColumn>
            ),
          )}
        </ol>
      )}
      <MovedJobs moves={moves} busy={busy} onLetGo={letGo} />
      {moving && (
        <MoveDialog
          work={moving}
          choices={moves.choices}
          notMoved={notMoved}
          error={moved.error}
          busy={busy}
          onMove={(toOn, pushing) => move({ job: moving, toOn, pushing })}
          onLetGo={() => letGo(moving)}
          onClose={close}
        />
      )}
    </Card>
  );
}

import { Link } from '@tanstack/react-router';
import type { CalendarDate } from '../../../../domain/kernel/index.ts';
import type { PlannedWork } from '../../../../http/contract/weekend.ts';
import { Action } from '../../../design/action.tsx';
import { useFormats } from '../../../words/use-formats.ts';
import type { JobDrag } from './move-job/use-job-drag.ts';
import { useMoveWords } from './move-job/use-move-words.ts';
import { useWeekendWords } from './use-weekend-words.ts';

interface PlannedJobProps {
  work: PlannedWork;
  on: CalendarDate;
  busy: boolean;
  onDone: (work: PlannedWork) => void;
  onMove: (work: PlannedWork) => void;
  drag: JobDrag;
}

/** A part of a job on its day. Dashed: what it is made of is not here yet. */
export function PlannedJob({ work, on, busy, onDone, onMove, drag }: PlannedJobProps) {
  const { t } = useWeekendWords();
  const formats = useFormats();
  const move = useMoveWords();
  const { clientId, clientName, kind, minutes, doneBy, deadline, inHand, chosenOn } = work;
  const job = formats.words.jobKinds[kind];
  return (
    <li
      className={['job', inHand ? '' : 'is-awaited', drag.isDragged(work, on) ? 'is-dragged' : ''].join(' ').trim()}
      draggable
      onDragStart={(event) => drag.begin(event, work, on)}
      onDragEnd={drag.end}
    >
      <Link draggable={false} to="/clients/$clientId" params={{ clientId }}>
        {clientName}
      </Link>
      <div className="work">
        {job}, {formats.hours(minutes)}
        {!inHand && <span className="unseen">, {t('plan.awaited')}</span>}
      </div>
      {deadline === 'law' && doneBy === on && <div className="law">{t('plan.law')}</div>}
      {chosenOn === on && <div className="moved">{move.t('moved')}</div>}
      <div className="acts">
        <Action
          small
          look="quiet"
          busy={busy}
          label={move.t('doOne', { job, name: clientName })}
          onClick={() => onMove(work)}
        >
          {move.t('do')}
        </Action>
        <Action
          small
          look="quiet"
          busy={busy}
          label={t('plan.doneOne', { job, name: clientName })}
          onClick={() => onDone(work)}
        >
          {t('plan.done')}
        </Action>
      </div>
    </li>
  );
}

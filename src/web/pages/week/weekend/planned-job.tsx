import { Link } from '@tanstack/react-router';
import type { CalendarDate } from '../../../../domain/kernel/index.ts';
import type { PlannedWork } from '../../../../http/contract/weekend.ts';
import { Action } from '../../../design/action.tsx';
import { useFormats } from '../../../words/use-formats.ts';
import { useWeekendWords } from './use-weekend-words.ts';

interface PlannedJobProps {
  work: PlannedWork;
  on: CalendarDate;
  busy: boolean;
  onDone: (work: PlannedWork) => void;
}

/** A part of a job on its day. Dashed: what it is made of is not here yet. */
export function PlannedJob({ work, on, busy, onDone }: PlannedJobProps) {
  const { t } = useWeekendWords();
  const formats = useFormats();
  const { clientId, clientName, kind, minutes, doneBy, deadline, inHand } = work;
  const job = formats.words.jobKinds[kind];
  return (
    <li className={inHand ? 'job' : 'job is-awaited'}>
      <Link to="/clients/$clientId" params={{ clientId }}>
        {clientName}
      </Link>
      <div className="work">
        {job}, {formats.hours(minutes)}
        {!inHand && <span className="unseen">, {t('plan.awaited')}</span>}
      </div>
      {deadline === 'law' && doneBy === on && <div className="law">{t('plan.law')}</div>}
      <Action
        small
        look="quiet"
        busy={busy}
        label={t('plan.doneOne', { job, name: clientName })}
        onClick={() => onDone(work)}
      >
        {t('plan.done')}
      </Action>
    </li>
  );
}

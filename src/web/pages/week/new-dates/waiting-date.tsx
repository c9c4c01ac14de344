import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WaitingMove } from '../../../../http/contract/promises.ts';
import { Action } from '../../../design/action.tsx';
import { useFormats } from '../../../words/use-formats.ts';
import { useReportsName } from './use-reports-name.ts';

interface WaitingDateProps {
  date: WaitingMove;
  busy?: boolean;
  /** Left out for those who may only look. */
  onTakeBack?: () => void;
}

/** One that is approved, whose letter has not left. */
export function WaitingDate({ date, busy = false, onTakeBack }: WaitingDateProps) {
  const { t } = useTranslation('newDates');
  const { date: inWords } = useFormats();
  const report = useReportsName()(date.reports);
  return (
    <li className="new-date">
      <div className="grow">
        <Link to="/clients/$clientId" params={{ clientId: date.clientId }}>
          <b>{date.clientName}</b>
        </Link>
        <div className="under">
          {report}. {t('waiting', { date: inWords(date.toOn) })}
        </div>
      </div>
      {onTakeBack && (
        <Action small look="quiet" busy={busy} onClick={onTakeBack}>
          {t('takeBack')}{' '}
          <span className="unseen">
            {t('takeBackOne', { date: inWords(date.toOn), report, name: date.clientName })}
          </span>
        </Action>
      )}
    </li>
  );
}

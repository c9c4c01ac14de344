import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ProposedPromiseView } from '../../../../http/contract/promises.ts';
import { Action } from '../../../design/action.tsx';
import { useFormats } from '../../../words/use-formats.ts';
import { useReportsName } from './use-reports-name.ts';
import type { DateToMove } from './use-move-date.ts';

interface ProposedDateProps {
  date: ProposedPromiseView;
  busy?: boolean;
  /** Left out for those who may only look. */
  onMove?: (to: DateToMove) => void;
  onNotNow?: () => void;
}

/** One client: what, why, what is promised, and what could be promised instead. */
export function ProposedDate({ date, busy = false, onMove, onNotNow }: ProposedDateProps) {
  const { t } = useTranslation('newDates');
  const formats = useFormats();
  const { clientId, clientName, jobKey, reports, why, cameOn, promisedOn, toOn, lawOn } = date;
  const report = useReportsName()(reports);
  const told = { report, name: clientName, date: formats.date(toOn) };
  const about = [
    why === 'law' || cameOn === null ? t('law') : t('cameLate', { came: formats.shortDate(cameOn) }),
    promisedOn === null ? t('nothingPromised') : t('promised', { promised: formats.shortDate(promisedOn) }),
    ...(lawOn === null ? [] : [t('lawOn', { date: formats.shortDate(lawOn) })]),
  ];
  return (
    <li className="new-date">
      <div className="grow">
        <Link to="/clients/$clientId" params={{ clientId }}>
          <b>{clientName}</b>
        </Link>
        <div className="under">{report}</div>
        <div className="under">{about.join(' · ')}</div>
      </div>
      <p className="to">{t('proposed', { date: formats.date(toOn) })}</p>
      {onMove && onNotNow && (
        <div className="new-date-acts">
          <Action small busy={busy} onClick={() => onMove({ clientId, clientName, jobKey, toOn })}>
            {t('approve')} <span className="unseen">{t('approveOne', told)}</span>
          </Action>
          <Action small look="quiet" busy={busy} onClick={onNotNow}>
            {t('notNow')} <span className="unseen">{t('notNowOne', told)}</span>
          </Action>
        </div>
      )}
    </li>
  );
}

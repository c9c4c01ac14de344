import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LinkAction } from '../design/link-action.tsx';
import { keepingQuery, redOf } from './keeping-query.ts';
import './keeping.css';

/** On the first page, for those in charge, and only when backup or checks need them. */
export function KeepingNote() {
  const { t } = useTranslation('keeping');
  const { data } = useQuery(keepingQuery);
  if (!data?.isRed) return null;
  return (
    <div className="problem keeping-note" role="status">
      {redOf(data).map((name) => (
        <p key={name}>{t(`red.${name}`)}</p>
      ))}
      <LinkAction to="/people">{t('red.open')}</LinkAction>
    </div>
  );
}

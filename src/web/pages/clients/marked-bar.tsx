import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';

/** What can be done with the marked clients together. */
export function MarkedBar({ ids, onClear }: { ids: readonly string[]; onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="marked-bar" role="region" aria-label={t('clients.marked', { count: ids.length })}>
      <b>{t('clients.marked', { count: ids.length })}</b>
      <Action small look="quiet" onClick={onClear}>
        {t('clients.unmark')}
      </Action>
    </div>
  );
}

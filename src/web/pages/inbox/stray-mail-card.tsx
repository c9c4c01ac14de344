import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';
import { StrayMailDialog } from './stray-mail-dialog.tsx';

/** Mail of which nobody could tell whose it is: above the queue while there is any. */
export function StrayMailCard({ count }: { count: number }) {
  const { t } = useTranslation('inbox');
  const [opened, setOpened] = useState(false);
  return (
    <div className="stray">
      <span>
        <b>{t('stray.title')}</b> <span className="tag is-action">{count}</span>
      </span>
      <Action small onClick={() => setOpened(true)}>
        {t('stray.look')}
      </Action>
      {opened && <StrayMailDialog onClose={() => setOpened(false)} />}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';

/** Shown once; the person says that they are kept. */
export function RecoveryCodeList({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useTranslation('access');
  return (
    <div className="form">
      <h2>{t('codes.recoveryTitle')}</h2>
      <p>{t('codes.recoveryWords')}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Action look="main" onClick={onKept}>
          {t('codes.kept')}
        </Action>
      </div>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { Brand } from './brand.tsx';

export function Missing() {
  const { t } = useTranslation();
  return (
    <main className="alone">
      <p className="brand">
        <Brand />
      </p>
      <p>{t('problems.pageMissing')}</p>
      <a className="link" href="/">
        {t('problems.toWeek')}
      </a>
    </main>
  );
}

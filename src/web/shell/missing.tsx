import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from './brand.tsx';

export function Missing() {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${t('problems.pageMissing')} · Takt`;
  }, [t]);
  return (
    <main className="alone">
      <p className="brand">
        <Brand />
      </p>
      <h1>{t('problems.pageMissing')}</h1>
      <a className="link" href="/">
        {t('problems.toWeek')}
      </a>
    </main>
  );
}

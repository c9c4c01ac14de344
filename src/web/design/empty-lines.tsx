import { useTranslation } from 'react-i18next';

/** Base lines without beats; they appear after 300 ms, so that a quick answer never blinks. */
export function EmptyLines({ count }: { count: number }) {
  const { t } = useTranslation();
  return (
    <div className="empty-lines" role="status">
      <span className="unseen">{t('problems.loading')}</span>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} />
      ))}
    </div>
  );
}

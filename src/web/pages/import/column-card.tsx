import { useTranslation } from 'react-i18next';
import type { Preview } from './import-requests.ts';
import { useFieldLabel } from './use-field-label.ts';

/** How each heading was understood. What is not used is said, so that nothing is lost in silence. */
export function ColumnCard({ columns }: Pick<Preview, 'columns'>) {
  const { t } = useTranslation();
  const labelOf = useFieldLabel();
  if (columns.length === 0) return null;
  const unused = columns.filter(({ field }) => field === null).length;
  return (
    <details className="card column-card" open={unused > 0}>
      <summary>
        <b>{t('imports.columnsTitle')}</b>
        <span className="muted small">
          {unused === 0 ? t('imports.columnsAll') : t('imports.columnsUnused', { count: unused })}
        </span>
      </summary>
      <ul className="column-tags">
        {columns.map(({ heading, field }, index) => (
          <li key={index} className={field === null ? 'muted' : ''}>
            <bdi>{heading.trim() === '' ? t('imports.noHeading') : heading}</bdi>
            <span aria-hidden="true"> → </span>
            <span className="unseen">{t('imports.becomes')}: </span>
            {field === null ? t('imports.unused') : <b>{labelOf(field)}</b>}
          </li>
        ))}
      </ul>
    </details>
  );
}

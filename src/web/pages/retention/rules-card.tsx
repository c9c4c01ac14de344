import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import { useFormats } from '../../words/use-formats.ts';
import type { RetentionView } from './retention-requests.ts';

/** How long each class is kept, and by which law. */
export function RulesCard({ rules }: Pick<RetentionView, 'rules'>) {
  const { t } = useTranslation('retention');
  const formats = useFormats();
  const lengthOf = (months: number): string =>
    months % 12 === 0
      ? t('rules.years', { years: months / 12 })
      : t('rules.yearsAndMonths', { years: Math.floor(months / 12), months: months % 12 });
  return (
    <Card title={t('rules.title')}>
      <ul className="rows">
        {rules.map(({ thing, months, from, source }) => (
          <li key={thing}>
            <div className="grow">
              {formats.capitalise(t(`things.${thing}`))}
              <div className="under">
                {lengthOf(months)} {t(`rules.from.${from}`)} · {source}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

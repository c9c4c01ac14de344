import { useTranslation } from 'react-i18next';
import type { ConductFigures } from '../../../http/contract/conduct.ts';
import { Card } from '../../design/card.tsx';
import { useFormats } from '../../words/use-formats.ts';

/** Whether it gets better, and how sure that is. */
export function TrendCard({ trend }: { trend: ConductFigures['trend'] }) {
  const { t } = useTranslation('conduct');
  const formats = useFormats();
  const shift = (days: number): string => {
    if (days === 0) return t('trend.same');
    const named = { count: Math.abs(days), days: formats.number(Math.abs(days)) };
    return t(days < 0 ? 'trend.daysEarlier' : 'trend.daysLater', named);
  };
  if (trend.trend === 'too-few') {
    const { before, after, needed } = trend;
    return (
      <Card title={t('trend.title')}>
        <div className="card-body stack-s">
          <p>{t('trend.too-few')}</p>
          <p className="small muted">{t('trend.tooFewWhy', { before, after, needed })}</p>
        </div>
      </Card>
    );
  }
  const size = Math.abs(trend.shiftDays);
  return (
    <Card title={t('trend.title')}>
      <div className="card-body stack-s">
        <p>{t(`trend.${trend.trend}`, { days: t('trend.days', { count: size, days: formats.number(size) }) })}</p>
        <p className="small muted">
          {t('trend.between', { least: shift(trend.leastDays), most: shift(trend.mostDays) })}{' '}
          {t('trend.counts', { before: trend.before, after: trend.after })}
        </p>
      </div>
    </Card>
  );
}

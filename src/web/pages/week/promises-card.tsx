import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Week } from '../../../http/contract/office.ts';
import { Card } from '../../design/card.tsx';
import { ReportRow } from '../../reports/report-row.tsx';

/** What the office itself has promised by a day of this week, and what is late; nothing where nothing is. */
export function WeekPromisesCard({ promised, total }: { promised: Week['promised']; total: number }) {
  const { t } = useTranslation();
  if (promised.length === 0) return null;
  const left = promised.filter(({ doneOn }) => doneOn === null).length;
  return (
    <Card className="week-promises" title={t('reports.week')} aside={t('reports.left', { count: left })}>
      <ul className="rows">
        {promised.map(({ clientId, name, ...report }) => (
          <ReportRow
            key={report.id}
            report={report}
            whose={{
              name,
              link: (
                <Link to="/clients/$clientId" params={{ clientId }}>
                  <b>{name}</b>
                </Link>
              ),
            }}
          />
        ))}
      </ul>
      {total > promised.length && (
        <div className="card-foot">{t('reports.more', { count: total - promised.length })}</div>
      )}
    </Card>
  );
}

import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Week } from '../../../http/contract/office.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ReportRow } from '../../reports/report-row.tsx';

/** So many at first: before a deadline of the law everybody's are due in one week. */
const promisesShown = 6;

/** What the office itself has promised by a day of this week, and what is late; nothing where nothing is. */
export function WeekPromisesCard({ promised, total }: { promised: Week['promised']; total: number }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  if (promised.length === 0) return null;
  const shown = all ? promised : promised.slice(0, promisesShown);
  const left = promised.filter(({ doneOn }) => doneOn === null).length;
  return (
    <Card className="week-promises" title={t('reports.week')} aside={t('reports.left', { count: left })}>
      <ul className="rows">
        {shown.map(({ clientId, name, ...report }) => (
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
      {shown.length < promised.length && (
        <div className="card-foot">
          <Action small look="quiet" onClick={() => setAll(true)}>
            {t('shell.showAll', { count: promised.length })}
          </Action>
        </div>
      )}
      {all && total > promised.length && (
        <div className="card-foot">{t('reports.more', { count: total - promised.length })}</div>
      )}
    </Card>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Foreseen } from '../../../../domain/agreement/index.ts';
import type { CalendarDate } from '../../../../domain/kernel/index.ts';
import { noDatesInWords } from '../../../../texts/agreement/foreseen-in-words.ts';
import { formatPeriod, type PeriodOfDuty } from '../../../../texts/format-period.ts';
import { reportWordsOf } from '../../../../texts/statutory-in-words.ts';
import { Card } from '../../../design/card.tsx';
import { useFormats } from '../../../words/use-formats.ts';

interface DatesCardProps {
  foreseen: Foreseen;
  /** The clause whose dates are shown; all of them where there is none. */
  clauseKey: string | undefined;
  /** The office's own promises instead. */
  promises: boolean;
  nameOf: (clauseKey: string) => string;
}

interface Row {
  key: string;
  what: string;
  dueOn: CalendarDate;
  law: string;
}

/** As many as a year of VAT terms and paydays; more are asked for. */
const rowsAtFirst = 12;

/** Every date of the next twelve months. */
export function DatesCard({ foreseen, clauseKey, promises, nameOf }: DatesCardProps) {
  const { t } = useTranslation('editor');
  const formats = useFormats();
  const [all, setAll] = useState(false);
  const lawOf = (laws: Foreseen['duties'][number]['statutory']): string =>
    laws
      .map(({ report, dueOn }) => `${reportWordsOf(report, formats.language).label} ${formats.shortDate(dueOn)}`)
      .join(', ');
  // The date beside it says the year.
  const periodOf = (period: PeriodOfDuty): string => formatPeriod(period, formats.language);
  const rows: Row[] = promises
    ? foreseen.promises.map(({ key, promise, period, dueOn, statutory }) => ({
        key,
        what: `${formats.words.agreement.officeReports[promise.report]}, ${periodOf(period)}`,
        dueOn,
        law: lawOf(statutory),
      }))
    : foreseen.duties
        .filter((duty) => clauseKey === undefined || duty.clauseKey === clauseKey)
        .map((duty) => ({
          key: duty.key,
          what:
            clauseKey === undefined
              ? `${nameOf(duty.clauseKey)}, ${periodOf(duty.period)}`
              : formats.capitalise(periodOf(duty.period)),
          dueOn: duty.dueOn,
          law: lawOf(duty.statutory),
        }));
  const shown = all ? rows : rows.slice(0, rowsAtFirst);
  const silent = promises
    ? []
    : foreseen.withoutDates.filter((each) => clauseKey === undefined || each.clauseKey === clauseKey);
  return (
    <Card title={t('dates.title')} aside={t('dates.from', { date: formats.dayMonth(foreseen.fromOn) })}>
      {shown.length > 0 && (
        <table className="table dates-table">
          <thead>
            <tr>
              <th scope="col">{t('dates.what')}</th>
              <th scope="col">{t(promises ? 'dates.promised' : 'dates.due')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, what, dueOn, law }) => (
              <tr key={key}>
                <th scope="row">{what}</th>
                <td>
                  <b className="whole">{formats.shortDate(dueOn)}</b>
                  {law !== '' && (
                    <div className="small law-date">
                      <span className="unseen">{t('dates.law')}</span> {law}
                    </div>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown.length === 0 && silent.length === 0 && <p className="card-body muted">{t('dates.none')}</p>}
      {silent.map(({ clauseKey: key, why }) => (
        <p key={key} className="card-foot">
          {noDatesInWords(t('dates.clause', { clause: nameOf(key) }), why, formats.language)}
        </p>
      ))}
      {promises && foreseen.afterDelivery.length > 0 && (
        <p className="card-foot">{t('dates.afterDelivery', { count: foreseen.afterDelivery.length })}</p>
      )}
      {rows.length > shown.length && (
        <div className="card-foot">
          <button type="button" className="link" onClick={() => setAll(true)}>
            {t('dates.all', { count: rows.length })}
          </button>
        </div>
      )}
    </Card>
  );
}

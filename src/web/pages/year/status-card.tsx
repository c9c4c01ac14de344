import { useTranslation } from 'react-i18next';
import { yearWords } from '../../../texts/trial-year/year-words.ts';
import { Card } from '../../design/card.tsx';
import { useFormats } from '../../words/use-formats.ts';
import type { RunningYear } from './year-requests.ts';

/** The quarter's page as the client would get it today, and what comes next. */
export function StatusCard({ year: { status, statusLanguage, next, pauses } }: { year: RunningYear }) {
  const { t } = useTranslation('year');
  const formats = useFormats();
  const words = yearWords[formats.language];
  return (
    <Card title={t('status.title')}>
      <div className="card-body year-status">
        {next && (
          <p className="small muted">
            {t('status.next', { what: words.milestones[next.milestone], day: formats.date(next.on) })}
          </p>
        )}
        <div className="year-status" lang={statusLanguage}>
          <p>
            <b>{status.subject}</b>
          </p>
          <p>{status.lead}</p>
          {status.sections.map(({ heading, as, items }) => (
            <section key={heading}>
              <h3>{heading}</h3>
              {as === 'list' ? (
                <ul>
                  {items.map((item) => (
                    <li key={item}>{item}</li>
                  ))}
                </ul>
              ) : (
                items.map((item) => <p key={item}>{item}</p>)
              )}
            </section>
          ))}
        </div>
        {pauses.length > 0 && (
          <section>
            <h3>{t('pauses.title')}</h3>
            <ul>
              {pauses.map(({ fromOn, resumeOn, reason }) => (
                <li key={fromOn}>
                  {t('pauses.one', {
                    from: formats.dayMonthYear(fromOn),
                    to: formats.dayMonthYear(resumeOn),
                    reason: words.pauseReasons[reason],
                  })}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Card>
  );
}

import { useTranslation } from 'react-i18next';
import { languages } from '../../../texts/language.ts';
import { yearWords } from '../../../texts/trial-year/year-words.ts';
import { Card } from '../../design/card.tsx';
import { PaperLink } from '../../design/paper-link.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { yearPaperAddress, type RunningYear } from './year-requests.ts';

interface StatusCardProps {
  clientId: string;
  year: RunningYear;
}

/** The quarter's page as the client would get it today, as a paper too, and what comes next. */
export function StatusCard({ clientId, year: { status, statusLanguage, next, pauses } }: StatusCardProps) {
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
        <p className="year-papers">
          {languages
            .toSorted((one, other) => Number(other === statusLanguage) - Number(one === statusLanguage))
            .map((language) => (
              <PaperLink key={language} href={yearPaperAddress(clientId, language)}>
                {t(`status.paper.${language}`)}
              </PaperLink>
            ))}
        </p>
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

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import { Card } from '../design/card.tsx';
import { DateField } from '../design/date-field.tsx';
import { useToday } from '../shell/use-session.ts';
import './ways.css';

const logs = { received: 'receipts', late: 'late' } as const;
const formats = ['pdf', 'csv', 'xlsx'] as const;

/** What is taken out of some periods: of one client all that came and its logs, of the office the logs of all. */
export function TakeOutCard({ clientId }: { clientId?: string }) {
  const { t } = useTranslation();
  const today = useToday();
  const [from, setFrom] = useState<CalendarDate | undefined>(() => startOfYear(today));
  const [to, setTo] = useState<CalendarDate | undefined>(today);
  const reversed = from !== undefined && to !== undefined && to < from;
  const span = from === undefined || to === undefined || reversed ? undefined : `from=${from}&to=${to}`;
  const client = clientId === undefined ? '' : `&client=${clientId}`;
  return (
    <Card title={t(clientId === undefined ? 'ways.out.logsTitle' : 'ways.out.title')}>
      <div className="card-body form">
        <p className="muted">{t(clientId === undefined ? 'ways.out.logsHint' : 'ways.out.hint')}</p>
        <div className="way-span">
          <DateField label={t('ways.out.from')} start={startOfYear(today)} direction="back" onChange={setFrom} />
          <DateField
            label={t('ways.out.to')}
            start={today}
            direction="back"
            onChange={setTo}
            error={reversed ? t('ways.out.wrongOrder') : null}
          />
        </div>
        {span !== undefined && (
          <div className="way-out">
            <ul className="way-logs">
              {clientId !== undefined && (
                <li>
                  <a className="link" href={`/api/office/clients/${clientId}/package?${span}`} download>
                    {t('ways.out.package')}
                  </a>
                </li>
              )}
              {(['received', 'late'] as const).map((kind) => (
                <li key={kind}>
                  <span className="grow">{t(`ways.out.${logs[kind]}`)}</span>
                  {formats.map((format) => (
                    <a
                      key={format}
                      className="link"
                      href={`/api/office/logs/${kind}/${format}?${span}${client}`}
                      download
                      aria-label={t('ways.out.takeOne', {
                        log: t(`ways.out.${logs[kind]}`),
                        format: t(`ways.out.formats.${format}`),
                      })}
                    >
                      {t(`ways.out.formats.${format}`)}
                    </a>
                  ))}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Card>
  );
}

/** The year so far; in January and February the year before too, which is the one that is closed then. */
function startOfYear(today: CalendarDate): CalendarDate {
  return `${addDays(today, -60).slice(0, 4)}-01-01` as CalendarDate;
}

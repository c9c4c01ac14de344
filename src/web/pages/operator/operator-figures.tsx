import { useTranslation } from 'react-i18next';
import type { OperatorState } from '../../../http/contract/operator.ts';
import { Card } from '../../design/card.tsx';
import { FiguresCard } from './figures-card.tsx';
import { useMeasures } from './use-measures.ts';

/** What is wrong first, then everything in figures. */
export function OperatorFigures({ state }: { state: OperatorState }) {
  const { t } = useTranslation('operator');
  const { bytes, moment, seconds, number } = useMeasures();
  const { alarms, mail, mailboxes, files, disk, database, certificate, backup } = state;
  const days = (count: number | null): string => (count === null ? '–' : t('days', { count }));
  return (
    <>
      {alarms.length === 0 ? (
        <p className="card card-body" role="status">
          {t('fine')}
        </p>
      ) : (
        <Card title={t('alarms.title')}>
          <ul className="rows">
            {alarms.map((alarm) => (
              <li key={alarm}>{t(`alarms.${alarm}`)}</li>
            ))}
          </ul>
        </Card>
      )}
      <div className="operator-columns">
        <FiguresCard
          title={t('system')}
          rows={[
            [t('version'), state.version],
            [t('node'), state.node],
            [t('offices'), number(state.offices)],
            [t('database'), database.version],
            [t('databaseSize'), bytes(database.bytes)],
            [t('clock'), t('seconds', { seconds: number(database.clockAheadSeconds) })],
          ]}
        />
        <FiguresCard
          title={t('safety')}
          rows={[
            [t('certificate'), certificateWords()],
            typeof certificate?.daysLeft === 'number' ? [t('daysLeft'), days(certificate.daysLeft)] : null,
            [t('backup'), moment(backup.lastAt) ?? t('never')],
            [t('verified'), moment(backup.lastVerifiedAt) ?? t('never')],
          ]}
        />
        <FiguresCard
          title={t('storage')}
          rows={[
            [t('files'), `${number(files.count)} · ${bytes(files.bytes)} ${t(`filesIn.${files.place}`)}`],
            [t('grows'), bytes(files.bytesInMonth)],
            [t('free'), t('freeOf', { free: bytes(disk.freeBytes), total: bytes(disk.totalBytes) })],
            [t('daysLeft'), days(disk.daysLeft)],
          ]}
        />
        <FiguresCard
          title={t('mailboxes')}
          rows={[
            [t('bounces'), t(mailboxes.bounces ? 'on' : 'off')],
            mailboxes.bounces ? [t('readAt'), moment(mailboxes.bouncesReadAt) ?? t('never')] : null,
            mailboxes.bouncesFailedAt === null ? null : [t('failedAt'), moment(mailboxes.bouncesFailedAt)],
            [t('intake'), t(mailboxes.intake ? 'on' : 'off')],
          ]}
        />
        <FiguresCard
          title={t('mail')}
          rows={[
            ...(mail.isConfigured ? [] : [[t('mail'), t('mailOff')] as const]),
            [t('queued'), number(mail.queued)],
            [t('inDoubt'), number(mail.inDoubt)],
            [t('accepted'), number(mail.acceptedInDay)],
            [t('failed'), number(mail.failedInDay)],
            [t('lastAccepted'), moment(mail.lastAcceptedAt) ?? '–'],
            [t('answers'), mail.answers.map(({ code, count }) => `${code} × ${number(count)}`).join(', ') || '–'],
            ...mail.domains.map(({ domain, spf, dmarc, dkim }) => [domain, recordsWords(spf, dmarc, dkim)] as const),
          ]}
        />
        <Card title={t('queues')}>
          <table className="queues">
            <thead>
              <tr>
                {(['queue', 'waiting', 'running', 'failing', 'oldest'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {state.queues.map((queue) => (
                <tr key={queue.name}>
                  <th scope="row">{queue.name}</th>
                  <td>{number(queue.waiting)}</td>
                  <td>{number(queue.running)}</td>
                  <td>{number(queue.failing)}</td>
                  <td>{queue.waiting === 0 ? '–' : seconds(queue.oldestWaitingSeconds)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Card>
      </div>
    </>
  );

  function certificateWords(): string {
    if (certificate === null) return t('noTls');
    if (certificate.validUntil === null) return t('noCertificate');
    const until = t('until', { day: moment(certificate.validUntil) });
    return certificate.isTrusted ? until : `${until}, ${t('untrusted')}`;
  }

  function recordsWords(
    spf: OperatorState['mail']['domains'][number]['spf'],
    dmarc: OperatorState['mail']['domains'][number]['dmarc'],
    dkim: OperatorState['mail']['domains'][number]['dkim'],
  ): string {
    const all = [`SPF ${t(`records.${spf}`)}`, `DMARC ${t(`records.${dmarc}`)}`];
    return [...all, ...(dkim === null ? [] : [`DKIM ${t(`records.${dkim}`)}`])].join(' · ');
  }
}

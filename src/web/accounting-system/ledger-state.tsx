import { useTranslation } from 'react-i18next';
import { useFormats } from '../words/use-formats.ts';
import { EvidenceLine } from './evidence-line.tsx';
import type { LedgerView } from './ledger-requests.ts';
import { ReadyRow } from './ready-row.tsx';
import { UnsettledRow } from './unsettled-row.tsx';

interface LedgerStateProps {
  ledger: LedgerView;
  connection: NonNullable<LedgerView['connection']>;
}

/** Which company, when it was read and with what luck, what lies there, and what was sent there. */
export function LedgerState({ ledger: { documents, duties, pushes }, connection }: LedgerStateProps) {
  const { t } = useTranslation('ledger');
  const formats = useFormats();
  const { outcome, readAt, failingSince } = connection;
  const sentOn = [
    ...(pushes.sent > 0 ? [t('pushes.sent', { count: pushes.sent })] : []),
    ...(pushes.waiting > 0 ? [t('pushes.waiting', { count: pushes.waiting })] : []),
  ];
  return (
    <>
      <div className="card-body">
        <p>
          <b>
            <bdi>{t('company', { company: connection.companyName, system: t(`systems.${connection.system}`) })}</bdi>
          </b>
        </p>
        {outcome !== null && outcome !== 'read' && (
          <p className="late" role="status">
            {t(`failing.${outcome}`)} {failingSince !== null && t('failingSince', { day: formats.dayAt(failingSince) })}
          </p>
        )}
        <p className="muted small">
          {readAt === null ? t('notRead') : t('lastRead', { day: formats.dayAt(readAt), time: formats.time(readAt) })}
          {readAt !== null && documents && (
            <>
              {' · '}
              {documents.count === 0
                ? t('empty')
                : t('total', { count: documents.count, unused: formats.number(documents.unused) })}
            </>
          )}
        </p>
        {sentOn.length > 0 && <p className="muted small">{sentOn.join(' · ')}</p>}
      </div>
      {(duties.length > 0 || pushes.ready.length > 0 || pushes.unsettled.length > 0) && (
        <ul className="rows">
          {duties.map(({ obligationId, period, ...evidence }) => (
            <li key={obligationId}>
              <div className="grow">
                <b>{formats.capitalise(formats.period(period))}</b>
                <div className="under">
                  <EvidenceLine evidence={evidence} />
                </div>
              </div>
            </li>
          ))}
          {pushes.ready.map((ready) => (
            <ReadyRow key={ready.obligationId} ready={ready} />
          ))}
          {pushes.unsettled.map((push) => (
            <UnsettledRow key={push.arrivalId} push={push} />
          ))}
        </ul>
      )}
      {duties.length > 0 && <p className="card-body muted small">{t('evidenceHint')}</p>}
    </>
  );
}

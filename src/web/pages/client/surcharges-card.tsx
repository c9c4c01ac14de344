import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { clientSurchargesQuery } from '../../api/queries.ts';
import { Card } from '../../design/card.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';

/** The client's surcharges, running and decided; nothing is shown to those who never had one. */
export function SurchargesCard({ clientId }: { clientId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const query = useQuery(clientSurchargesQuery(clientId));
  if (query.error && !query.data) return <ProblemNote error={query.error} again={() => void query.refetch()} />;
  const lines = query.data?.lines ?? [];
  if (lines.length === 0) return null;
  return (
    <Card
      title={t('surcharges.title')}
      aside={
        <Link to="/surcharges" className="link">
          {t('client.surcharges.arithmetic')}
        </Link>
      }
    >
      <ul className="rows">
        {lines.map((line) => (
          <li key={line.id ?? line.obligationId ?? line.request}>
            <div className="grow">
              {line.request ?? formats.delivery(line.documents)}, {formats.period(line.period)}
              <div className="under">
                {line.request === null && <>{t('taktlinje.late', { count: line.daysLate })} · </>}
                {t(`surcharges.state.${line.state}`)}
                {line.reason !== null && <> · {line.reason}</>}
              </div>
            </div>
            <span className={line.state === 'approved' ? 'figure cost' : 'figure muted'}>
              {formats.kroner(line.sumOre)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

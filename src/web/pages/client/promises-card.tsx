import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { clientReportsQuery } from '../../reports/report-requests.ts';
import { ReportRow } from '../../reports/report-row.tsx';

/** What the office owes the client: late first, then what comes, then what came last. Nothing is shown where nothing is promised. */
export function PromisesCard({ clientId }: { clientId: string }) {
  const { t } = useTranslation();
  const query = useQuery(clientReportsQuery(clientId));
  if (query.error && !query.data) return <ProblemNote error={query.error} again={() => void query.refetch()} />;
  const reports = query.data?.reports ?? [];
  if (reports.length === 0) return null;
  return (
    <Card title={t('reports.title')}>
      <ul className="rows">
        {reports.map((report) => (
          <ReportRow key={report.id} report={report} />
        ))}
      </ul>
    </Card>
  );
}

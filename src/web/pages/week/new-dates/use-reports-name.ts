import type { ProposedPromiseView } from '../../../../http/contract/promises.ts';
import { useReportName } from '../../../reports/use-report-name.ts';
import { useFormats } from '../../../words/use-formats.ts';

/** "Mva-melding, september og oktober"; with several, each. */
export function useReportsName(): (reports: ProposedPromiseView['reports']) => string {
  const nameOf = useReportName();
  const { list } = useFormats();
  return (reports) => list(reports.map(nameOf));
}

import type { PromisedReportView } from '../../http/contract/reports.ts';
import { useFormats } from '../words/use-formats.ts';

/** "Mva-melding for september og oktober": as it stands in a list, and in a sentence. */
export function useReportName(): (report: Pick<PromisedReportView, 'report' | 'period'>) => string {
  const { words, period: inWords } = useFormats();
  return ({ report, period }) => `${words.agreement.officeReports[report]}, ${inWords(period)}`;
}

import { queryOptions } from '@tanstack/react-query';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { ReportList } from '../../http/contract/reports.ts';
import { post, sendRequest } from '../api/send-request.ts';

export const clientReportsQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['reports', clientId],
    queryFn: ({ signal }) => sendRequest<ReportList>(`/api/office/clients/${clientId}/reports`, { signal }),
  });

export const markReportDone = ({ id, doneOn }: { id: string; doneOn: CalendarDate }) =>
  post(`/api/office/reports/${id}/done`, { doneOn });
export const undoReportDone = ({ id }: { id: string }) => post(`/api/office/reports/${id}/undo`);

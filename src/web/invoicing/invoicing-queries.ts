import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ExportFormat, ExportView, InvoicingView } from '../../http/contract/invoicing.ts';
import { post, sendRequest } from '../api/send-request.ts';

export type { ExportFormat, ExportView, InvoicingView };
export type ExportedLine = ExportView['lines'][number];
export type EarlierExport = InvoicingView['exports'][number];

/** What is ready, and the exports of each page that was asked for: the first page says what holds now. */
export const invoicingQuery = infiniteQueryOptions({
  queryKey: ['invoicing'],
  queryFn: ({ pageParam, signal }) =>
    sendRequest<InvoicingView>(`/api/office/invoicing${pageParam === null ? '' : `?before=${pageParam}`}`, { signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextBefore,
});

export const exportQuery = (exportId: string) =>
  queryOptions({
    queryKey: ['invoicing', 'export', exportId],
    queryFn: ({ signal }) => sendRequest<ExportView>(`/api/office/invoicing/exports/${exportId}`, { signal }),
  });

export const makeExport = (format: ExportFormat): Promise<{ exportId: string; fileName: string; lines: number }> =>
  post('/api/office/invoicing/exports', { format });

export const exportFile = (exportId: string): string => `/api/office/invoicing/exports/${exportId}/file`;
export const invoiceFile = (invoiceId: string): string => `/api/office/invoicing/invoices/${invoiceId}/file`;

export const creditLine = ({ lineId, ...credit }: { lineId: string; reason: string; sumOre?: number }) =>
  post<{ creditId: string; sumOre: number }>(`/api/office/invoicing/lines/${lineId}/credit`, credit);

/** Begins the download of a file that the server keeps. */
export function fetchFile(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}

export interface FileToSend {
  id: string;
  clientId: string;
  obligationId: string | null;
  itemKey: string | null;
  batchId: string;
  name: string;
  bytes: Blob;
  /** True when some of it may have come already: then the server is asked how much. */
  begun?: boolean | undefined;
}

/** Where a file is sent in pieces. */
export const uploadsPath = '/api/portal/uploads';

/** What has left the phone, and how much of it the server has said it has. */
export type OnProgress = (sentBytes: number, confirmedBytes: number) => void;

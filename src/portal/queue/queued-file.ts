/** A file from the moment it was taken or chosen until the server has acknowledged it. */
export interface QueuedFile {
  /** Made before anything is sent; the arrival's id for ever after. */
  id: string;
  clientId: string;
  /** What it is for; both null when the client did not say. */
  obligationId: string | null;
  itemKey: string | null;
  name: string;
  type: string;
  sizeBytes: number;
  bytes: Blob;
  /** True for a picture taken with the page's own camera button. */
  photo: boolean;
  /** Counts up, so that the files are sent as they were taken. */
  order: number;
  /** The sending that it belongs to; null while the client still looks the files over. */
  batchId: string | null;
  state: QueuedState;
  attempts: number;
  /** Not before this moment (milliseconds), after a failed attempt. */
  notBefore: number;
  /** Why it was refused: the server's own words, and a code that we may know better words for. */
  refusal: Refusal | null;
  /** Pages with the same one are sent as one document; null for what stands by itself. Files from before this was kept have none. */
  documentId?: string | null;
  /** The question that it answers. It goes from the question and not from the screen of pages. */
  questionId?: string | null;
  /** It was to be a page of a document, and cannot be one: only JPEG pictures can. */
  apart?: boolean;
  /** True once sending has begun: some of it may have come. Files from before this was kept have none. */
  begun?: boolean;
  /** When the server acknowledged it; one that still waits has an answer left to give. */
  receivedAt: string | null;
}

export type QueuedState = 'draft' | 'waiting' | 'received' | 'refused';

export interface Refusal {
  status: number;
  code: string;
  title: string;
  detail: string;
}

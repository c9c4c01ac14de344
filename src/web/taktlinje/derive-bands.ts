import type { Beat, ClientDetail } from '../../http/contract/office.ts';
import type { DocumentType } from '../../domain/agreement/index.ts';

/** One duty of the client with its beats, oldest first. */
export interface Band {
  clauseKey: string;
  documents: readonly DocumentType[];
  beats: readonly Beat[];
}

/** Bands in the order of the agreement; duties that only history knows come last. */
export function deriveBands(client: Pick<ClientDetail, 'agreement' | 'beats' | 'open'>): Band[] {
  const clauses = client.agreement?.clauses ?? [];
  const keys = [...new Set([...clauses.map((clause) => clause.key), ...client.beats.map((beat) => beat.clauseKey)])];
  return keys
    .map((clauseKey) => ({
      clauseKey,
      documents:
        clauses.find((clause) => clause.key === clauseKey)?.documents ??
        client.open.find((duty) => duty.clauseKey === clauseKey)?.items.map((item) => item.document) ??
        [],
      beats: client.beats
        .filter((beat) => beat.clauseKey === clauseKey)
        .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
    }))
    .filter((band) => band.beats.length > 0);
}

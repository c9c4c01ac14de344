import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { inboxDocumentQuery, pictureAddress } from './inbox-queries.ts';

const ahead = 3;
/** Pictures that are fetched and decoded ahead; the oldest go first. */
const kept = new Map<string, HTMLImageElement>();
const keptMost = 12;

/** Fetches what comes next, with the picture of its first page, so that it is there when it is asked for. */
export function useNextReady(ids: readonly string[], currentId: string | undefined): void {
  const client = useQueryClient();
  const index = currentId === undefined ? -1 : ids.indexOf(currentId);
  const near = [...ids.slice(index + 1, index + 1 + ahead), ...ids.slice(Math.max(0, index - 1), Math.max(0, index))];
  const key = near.join(' ');
  useEffect(() => {
    for (const id of key === '' ? [] : key.split(' ')) {
      void client
        .fetchQuery(inboxDocumentQuery(id))
        .then(({ pictures }) => pictures[0] && keep(pictureAddress(id, pictures[0].page)))
        // What is not there ahead is asked for when it is wanted, and tells then what is wrong.
        .catch(() => undefined);
    }
  }, [client, key]);
}

function keep(address: string): void {
  if (kept.has(address)) return;
  const image = new Image();
  image.src = address;
  void image.decode().catch(() => kept.delete(address));
  kept.set(address, image);
  for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - keptMost))) kept.delete(old);
}

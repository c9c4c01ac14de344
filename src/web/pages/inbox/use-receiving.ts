import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { Problem } from '../../api/problem.ts';
import { makeKey } from '../../api/send-request.ts';
import { useAct } from '../../api/use-act.ts';
import { receiveFile, type FileToReceive } from './inbox-requests.ts';

/**
 * Sends files one after the other. One that the server will not have stands in no other one's way; a line that is cut ends the round. Sent again, only
 * those go that are left. `onReceived` hears of all that were taken in, which need not be all that lie in the list by then.
 */
export function useReceiving(files: readonly FileToReceive[], onReceived: (ids: ReadonlySet<string>) => void) {
  const { t } = useTranslation('inbox');
  const [batchId] = useState(makeKey);
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<ReadonlyMap<string, unknown>>(new Map());
  const left = files.filter(({ id, file }) => !done.has(id) && file.size > 0);
  const send = useAct({
    run: async (to: { clientId: string; receivedOn: CalendarDate }) => {
      setRefused(new Map());
      let firstRefusal: unknown;
      for (const one of left) {
        try {
          await receiveFile(one, { ...to, batchId });
          setDone((before) => new Set([...before, one.id]));
        } catch (error) {
          firstRefusal ??= error;
          if (!isAboutTheFile(error)) throw error;
          setRefused((before) => new Map(before).set(one.id, error));
        }
      }
      if (firstRefusal !== undefined) throw firstRefusal;
    },
    told: () => t('receive.told', { count: done.size + left.length }),
    onDone: () => onReceived(new Set([...done, ...left.map(({ id }) => id)])),
  });
  return { left, done, refused, send };
}

/** Another file may fare better. */
function isAboutTheFile(error: unknown): boolean {
  return error instanceof Problem && [409, 413, 415, 422].includes(error.facts.status);
}

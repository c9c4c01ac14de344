import { useEffect, useRef, useState } from 'react';
import { makeKey } from '../../api/send-request.ts';
import type { WhatIfView } from '../../../http/contract/what-if.ts';
import { askWhatIf, type Wishes } from './what-if-requests.ts';

/**
 * The answer to what is wished for, while it changes: one question at a time, and the newest wish next, so that the figures follow the hand. `isOld` while the answer that is
 * shown is to an earlier wish.
 */
export function useAnswer(wishes: Wishes): {
  view: WhatIfView | undefined;
  isOld: boolean;
  error: unknown;
  again: () => void;
} {
  const wanted = JSON.stringify(wishes);
  const [told, setTold] = useState<{ to: string; view: WhatIfView }>();
  const [failed, setFailed] = useState<{ to: string; error: unknown }>();
  const [tries, setTries] = useState(0);
  const newest = useRef({ wanted, wishes });
  const asker = useRef('');
  const isAsking = useRef(false);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => void (isGone.current = true);
  }, []);
  useEffect(() => {
    newest.current = { wanted, wishes };
    const ask = async (): Promise<void> => {
      if (isAsking.current || isGone.current) return;
      isAsking.current = true;
      asker.current ||= makeKey();
      const { wanted: to, wishes: of } = newest.current;
      try {
        const view = await askWhatIf({ ...of, asker: asker.current });
        setTold({ to, view });
        setFailed(undefined);
      } catch (error) {
        setFailed({ to, error });
      }
      isAsking.current = false;
      if (newest.current.wanted !== to) await ask();
    };
    const frame = requestAnimationFrame(() => void ask());
    return () => cancelAnimationFrame(frame);
    // The text says all that the wishes do.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [wanted, tries]);
  return {
    view: told?.view,
    isOld: told?.to !== wanted,
    error: failed?.to === wanted ? failed.error : undefined,
    again: () => setTries((before) => before + 1),
  };
}

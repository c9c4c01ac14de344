import { useState } from 'react';
import { Problem } from '../api/problem.ts';
import { useAction } from './use-action.ts';
import { isCodeNeeded, useCodeDoor } from './use-code-door.ts';

/** Answering the office's question. A code that ran out leads to the code and back here; what has changed meanwhile is said, and shown anew. */
export function useReferralAction(onDone: () => Promise<void>) {
  const toCode = useCodeDoor();
  const { busy, problem, start } = useAction();
  const [refused, setRefused] = useState(false);
  const answer = (send: () => Promise<void>): void =>
    void start(async () => {
      setRefused(false);
      try {
        await send();
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        if (isCodeNeeded(error)) return toCode('helping-on');
        if (![403, 404, 409, 422].includes(error.status)) throw error;
        setRefused(true);
      }
      await onDone();
    });
  return { busy, problem, refused, answer };
}

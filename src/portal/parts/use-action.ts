import { useRef, useState } from 'react';
import { Problem } from '../api/problem.ts';

/** Something that a button does and that may fail. Pressed twice it is done once; what failed stays to be read until the next try. */
export function useAction() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef(false);
  async function start(act: () => Promise<void>): Promise<boolean> {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setProblem(null);
    try {
      await act();
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }
  return { busy, problem, start, setProblem };
}

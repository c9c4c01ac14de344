import type { FailedApart } from './run-apart.ts';

/**
 * What runs in a process apart: it answers one thing that it is asked after the other, says why where it cannot, and ends when whoever started it is gone.
 */
export function answerParent<Asked, Said extends object>(
  answer: (asked: Asked, say: (said: Said) => void) => void | Promise<void>,
): void {
  const say = (said: Said | FailedApart): void => void process.send?.(said);
  process.on('disconnect', () => process.exit(0));
  process.on('message', (asked: Asked) => {
    const tell = (error: unknown): void => say({ failed: error instanceof Error ? error.message : String(error) });
    try {
      Promise.resolve(answer(asked, say)).catch(tell);
    } catch (error) {
      tell(error);
    }
  });
}

import { takeBounce } from '../app/message/take-bounce.ts';
import type { AppContext } from '../app/office/office-scope.ts';
import { fetchBounces } from '../mail/fetch-bounces.ts';

/**
 * Reads the mailbox that delivery reports come back to. A mail is moved aside after it has been taken; one that could not be taken stays there
 * and comes again. What went wrong is told to `onTrouble`, since no client's page can show it.
 */
export async function fetchAndTakeBounces(
  context: AppContext,
  imapUrl: string,
  onTrouble: (error: unknown) => void,
): Promise<{ recorded: number; handled: number }> {
  let recorded = 0;
  const result = await fetchBounces({ imapUrl }, async (raw) => {
    const { outcome } = await takeBounce(context, raw);
    if (outcome === 'recorded') recorded += 1;
  });
  if ('unreachable' in result) onTrouble(new Error(`the mailbox for delivery reports: ${result.unreachable}`));
  else {
    for (const { uid, reason } of result.failed)
      onTrouble(new Error(`mail ${uid} of the mailbox for reports: ${reason}`));
  }
  return { recorded, handled: result.handled };
}

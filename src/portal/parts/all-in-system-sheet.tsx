import { portalApi } from '../api/portal-api.ts';
import { isOutstanding } from '../derive/derive-headline.ts';
import { itemId } from '../derive/group-items.ts';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { firstName, ProblemNote } from './problem-note.tsx';
import { Sheet } from './sheet.tsx';
import { useAction } from './use-action.ts';

/** "Alt ligger i systemet": one answer for all that is missing, said back before it is given. */
export function AllInSystemSheet({ onClose }: { onClose(): void }) {
  const { home, refresh, noteAnswer, tell } = usePortal();
  const { say, list, document } = useWords();
  const { busy, problem, start } = useAction();
  const open = home.items.filter(isOutstanding);
  async function answer(): Promise<void> {
    const done = await start(async () => {
      const answers = open.map(({ obligationId, itemKey }) => ({
        obligationId,
        itemKey,
        kind: 'in-the-system' as const,
      }));
      await portalApi.answer({ clientId: home.company.clientId, answers });
      for (const item of open) noteAnswer(itemId(item), { kind: 'in-the-system', expectedOn: null });
      tell({ news: 'answered-all' });
      await refresh();
    });
    if (done) onClose();
  }
  const names = list(open.map((item) => document(item).toLowerCase()));
  return (
    <Sheet title={say('all.systemTitle')} onClose={onClose}>
      <div className="stack options">
        <p className="sub">{say('all.systemText', { lead: firstName(home.office.leadName), list: names })}</p>
        <button type="button" className="button main full" aria-disabled={busy} onClick={() => void answer()}>
          {busy ? say('frame.working') : say('all.systemYes')}
        </button>
        <ProblemNote problem={problem} />
      </div>
    </Sheet>
  );
}

import { useState } from 'react';
import type { PortalHome } from '../../http/contract/portal.ts';
import { portalApi } from '../api/portal-api.ts';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { ProblemNote } from './problem-note.tsx';
import { Sheet } from './sheet.tsx';
import { useAction } from './use-action.ts';

/** What was asked for at short notice: what it costs, and a way to leave it while the work is not done. */
export function UrgentCards() {
  const { home } = usePortal();
  return home.urgentRequests.map((request) => <UrgentCard key={request.id} request={request} />);
}

function UrgentCard({ request }: { request: PortalHome['urgentRequests'][number] }) {
  const { home, refresh } = usePortal();
  const { say, day, language } = useWords();
  const { busy, problem, start } = useAction();
  const [asking, setAsking] = useState(false);
  const { id, what, neededOn, price } = request;
  const titleId = `urgent-${id}`;
  async function leave(): Promise<void> {
    const left = await start(async () => {
      await portalApi.withdrawRequest(id, home.company.clientId);
      await refresh();
    });
    if (left) setAsking(false);
  }
  return (
    <section className="card stack-s" aria-labelledby={titleId}>
      <h2 id={titleId}>{say('urgent.title', { day: day(neededOn) })}</h2>
      {what !== null && <p className="own-words">{what}</p>}
      <p className="sub">{price[language]}</p>
      <button type="button" className="button second full" onClick={() => setAsking(true)}>
        {say('urgent.leave')}
      </button>
      {asking && (
        <Sheet title={say('urgent.leave')} onClose={() => setAsking(false)}>
          <div className="stack options">
            <p className="sub">{say('urgent.leaveLead')}</p>
            <button type="button" className="button main full" aria-disabled={busy} onClick={() => void leave()}>
              {busy ? say('frame.working') : say('urgent.confirm')}
            </button>
            <ProblemNote problem={problem} />
          </div>
        </Sheet>
      )}
    </section>
  );
}

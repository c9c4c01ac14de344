import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { portalApi } from '../api/portal-api.ts';
import { Problem } from '../api/problem.ts';
import { Note } from '../parts/note.tsx';
import type { UploadQueue } from '../queue/upload-queue.ts';
import { useWords } from '../words/use-words.ts';
import { speak } from '../words/i18n.ts';

/** A screen before anyone is known: no company band, since we do not say whose link it was. */
function DoorScreen({ title, lead, children }: { title: string; lead?: string; children?: ReactNode }) {
  const { say, language } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title;
    heading.current?.focus();
  }, [title]);
  return (
    <main>
      <div className="page narrow no-bar">
        <div className="stack">
          <div className="stack-s">
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {lead && <p className="lead">{lead}</p>}
          </div>
          {children}
          <footer className="foot">
            <button
              type="button"
              lang={language === 'nb' ? 'en' : 'nb'}
              onClick={() => void speak(language === 'nb' ? 'en' : 'nb')}
            >
              {say('frame.language')}
            </button>
          </footer>
        </div>
      </div>
    </main>
  );
}

export function OpeningScreen() {
  const { say } = useWords();
  return (
    <main aria-busy="true">
      <div className="page no-bar">
        <p className="lead" role="status">
          {say('enter.opening')}
        </p>
      </div>
    </main>
  );
}

/** The link was replaced. We answer the same whoever asks, and send only to the address that the office knows. */
export function RevokedScreen({ token }: { token: string }) {
  const { say } = useWords();
  const [state, setState] = useState<'asked' | 'sent' | 'busy' | 'offline' | 'failed'>('asked');
  async function ask(): Promise<void> {
    setState('busy');
    try {
      await portalApi.newLink(token);
      setState('sent');
    } catch (error) {
      setState(error instanceof Problem && error.status === 0 ? 'offline' : 'failed');
    }
  }
  if (state === 'sent') return <DoorScreen title={say('enter.newLinkSent')} lead={say('enter.newLinkSentLead')} />;
  return (
    <DoorScreen title={say('enter.revoked')} lead={say('enter.revokedLead')}>
      {(state === 'offline' || state === 'failed') && (
        <Note kind="error">
          <p>{say(state === 'offline' ? 'problems.offline' : 'problems.server')}</p>
        </Note>
      )}
      <button
        type="button"
        className="button main tall full"
        onClick={() => void ask()}
        aria-disabled={state === 'busy'}
      >
        {state === 'busy' ? say('frame.working') : say('enter.newLink')}
      </button>
    </DoorScreen>
  );
}

/** There is no address that we could send a new one to, since nothing tells whose link it was to be. */
export function UnknownScreen() {
  const { say } = useWords();
  return <DoorScreen title={say('enter.unknown')} lead={say('enter.unknownLead')} />;
}

export function NoCompanyScreen() {
  const { say } = useWords();
  return <DoorScreen title={say('enter.noCompany')} lead={say('enter.noCompanyLead')} />;
}

export function ClosedScreen({ queue }: { queue: UploadQueue }) {
  const { say, capital, counted } = useWords();
  const { files } = useSyncExternalStore(queue.subscribe, queue.view);
  const kept = files.filter((file) => file.state !== 'received').length;
  return (
    <DoorScreen title={say('enter.closed')} lead={say('enter.closedLead')}>
      {kept > 0 && (
        <Note kind="ok">
          <p>{say('enter.kept', { files: capital(counted(kept, 'file')) })}</p>
        </Note>
      )}
    </DoorScreen>
  );
}

export function UnreachableScreen({ onAgain }: { onAgain(): void }) {
  const { say } = useWords();
  return (
    <DoorScreen title={say('enter.unreachable')} lead={say('enter.unreachableLead')}>
      <button type="button" className="button main tall full" onClick={onAgain}>
        {say('frame.again')}
      </button>
    </DoorScreen>
  );
}

import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import { usePortal } from '../portal-context.tsx';
import { Icon } from './icon.tsx';

interface ScreenProps {
  /** The heading, which is the document's title too. */
  title: string;
  /** Above the heading, in grey. */
  over?: string | undefined;
  lead?: ReactNode;
  /** Before the heading: notes that matter more. */
  notes?: ReactNode;
  back?: { label: string; go(): void };
  /** One column of forms, or the list with its field beside it. */
  narrow?: boolean;
  aside?: ReactNode;
  bar?: ReactNode;
  /** The bar only on a phone: beside the list there is a field for files. */
  barOnPhoneOnly?: boolean;
  children?: ReactNode;
}

/** The frame of every screen. The heading takes the focus when the screen comes, so that a reader hears where it is. */
export function Screen({ title, over, lead, notes, back, narrow, aside, bar, barOnPhoneOnly, children }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  const { say } = useWords();
  const { home } = usePortal();
  const office = home.office.name;
  useEffect(() => {
    document.title = say('frame.title', { screen: title, office });
  }, [say, title, office]);
  useEffect(() => {
    if (!first.current) return;
    first.current = false;
    globalThis.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  const text = (
    <>
      {back && (
        <button type="button" className="back" onClick={back.go}>
          <Icon name="back" />
          {back.label}
        </button>
      )}
      {notes}
      <div className="stack-s">
        {over && <p className="sub">{over}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {children}
    </>
  );
  return (
    <main>
      <div className={['page', narrow && 'narrow', !bar && 'no-bar'].filter(Boolean).join(' ')}>
        {aside ? (
          <div className="grid">
            <div className="stack">{text}</div>
            <aside className="wide-only stack">{aside}</aside>
          </div>
        ) : (
          <div className="stack">{text}</div>
        )}
      </div>
      {bar && (
        <div className={barOnPhoneOnly ? 'bar phone-only' : 'bar'}>
          <div className="bar-in">{bar}</div>
        </div>
      )}
    </main>
  );
}

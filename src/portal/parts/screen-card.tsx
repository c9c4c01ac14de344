import { useId, type ReactNode } from 'react';
import { usePortal } from '../portal-context.tsx';
import { Icon, type IconName } from './icon.tsx';

interface ScreenCardProps {
  title: string;
  screen: 'handover' | 'helping-on' | 'meetings' | 'review' | 'year';
  /** What the button says. */
  act: string;
  icon?: IconName;
  children?: ReactNode;
}

/** On the first screen: what waits or runs, and the way to the screen of its own. */
export function ScreenCard({ title, screen, act, icon, children }: ScreenCardProps) {
  const { go } = usePortal();
  const titleId = useId();
  return (
    <section className="card stack-s" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {children}
      <button type="button" className="button second full" onClick={() => go({ screen })}>
        {icon && <Icon name={icon} />}
        {act}
      </button>
    </section>
  );
}

import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type Kind = 'info' | 'news' | 'ok' | 'error' | 'off';

const icons: Record<Kind, IconName> = { info: 'info', news: 'info', ok: 'check', error: 'info', off: 'no-line' };

/** A short message in the page. What failed is read out at once; the rest waits for a pause. */
export function Note({ kind, icon, children }: { kind: Kind; icon?: IconName; children: ReactNode }) {
  return (
    <div className={`note ${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <Icon name={icon ?? icons[kind]} />
      <div>{children}</div>
    </div>
  );
}

import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Card } from './card.tsx';
import { Dialog } from './dialog.tsx';

interface SidePaneProps {
  title: string;
  aside?: ReactNode;
  /** Someone asked for it; where there is no room beside the list it is shown only then. */
  opened: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** The chosen thing beside its list, and on a narrow page over it. */
export function SidePane({ title, aside, opened, onClose, children }: SidePaneProps) {
  const narrow = useMediaQuery('(max-width: 960px)', false, { getInitialValueInEffect: false });
  if (!narrow) {
    return (
      <Card title={title} aside={aside} className="side-pane">
        <div className="card-body">{children}</div>
      </Card>
    );
  }
  if (!opened) return null;
  return (
    <Dialog title={title} onClose={onClose}>
      {aside !== undefined && <p className="small muted">{aside}</p>}
      {children}
    </Dialog>
  );
}

import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from './editor-context.tsx';

interface MoreProps {
  /** Something in here is in use: it stands open from the first. */
  used: boolean;
  /** The place of what it holds; a fault in there opens it. */
  paths: readonly string[];
  label?: string;
  children: ReactNode;
}

/** The fields that few need. Open where they are in use, so that nothing acts unseen. */
export function More({ used, paths, label, children }: MoreProps) {
  const { t } = useTranslation('editor');
  const { notes } = useEditor();
  const [chosen, setChosen] = useState<boolean>();
  const faulty = notes.some(({ kind, path }) => kind === 'fault' && paths.some((start) => path.startsWith(start)));
  const open = faulty || (chosen ?? used);
  return (
    <details className="more is-wide" open={open} onToggle={(event) => setChosen(event.currentTarget.open)}>
      <summary>{label ?? t('more')}</summary>
      {open && <div className="fields">{children}</div>}
    </details>
  );
}

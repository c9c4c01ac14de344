import type { ReactNode } from 'react';

/** One sentence, and at most one button: what to do first. */
export function EmptyNote({ words, children }: { words: string; children?: ReactNode }) {
  return (
    <div className="empty-note">
      <p>{words}</p>
      {children}
    </div>
  );
}

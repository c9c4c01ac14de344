import type { ReactNode } from 'react';

interface PaperLinkProps {
  href: string;
  /** What is heard, where the words alone do not say which paper it is. */
  label?: string;
  className?: string;
  children: ReactNode;
}

/** A paper to print or to read, beside the page: what stands half written there stays. */
export function PaperLink({ href, label, className = 'link', children }: PaperLinkProps) {
  return (
    <a className={className} href={href} target="_blank" rel="noopener noreferrer" aria-label={label}>
      {children}
    </a>
  );
}

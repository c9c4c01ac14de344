import { useId, type ReactNode } from 'react';

interface CardProps {
  title?: ReactNode;
  /** To the right of the title: a count, a link. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

export function Card({ title, aside, className = '', children }: CardProps) {
  const titleId = useId();
  return (
    <section className={`card ${className}`.trim()} {...(title === undefined ? {} : { 'aria-labelledby': titleId })}>
      {title !== undefined && (
        <header>
          <h2 id={titleId}>{title}</h2>
          {aside !== undefined && <div className="aside">{aside}</div>}
        </header>
      )}
      {children}
    </section>
  );
}

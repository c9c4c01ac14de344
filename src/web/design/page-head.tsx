import { useEffect, type ReactNode } from 'react';

interface PageHeadProps {
  title: string;
  intro?: ReactNode;
  above?: ReactNode;
  children?: ReactNode;
}

export function PageHead({ title, intro, above, children }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · Takt`;
  }, [title]);
  return (
    <div className="page-head">
      <div>
        {above}
        <h1>{title}</h1>
        {intro !== undefined && <div className="muted">{intro}</div>}
      </div>
      {children !== undefined && <div className="actions">{children}</div>}
    </div>
  );
}

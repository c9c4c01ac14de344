import type { ReactNode } from 'react';
import { Card } from '../../design/card.tsx';

/** Facts under each other: what it is, and how it is. */
export function FiguresCard({
  title,
  rows,
}: {
  title: string;
  rows: readonly (readonly [term: string, value: ReactNode] | null)[];
}) {
  return (
    <Card title={title}>
      <dl className="operator-facts">
        {rows
          .filter((row) => row !== null)
          .map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}

import type { SharedPageView } from '../../../http/contract/review.ts';
import { Card } from '../../design/card.tsx';
import { HeadedTable } from '../../design/headed-table.tsx';

/** The page that both look at: how it was, what was aimed at, what happened and how sure that is, and both views beside each other. */
export function SharedCard({ shared: { title, lead, table, notes, views } }: { shared: SharedPageView }) {
  return (
    <Card title={title}>
      <div className="card-body stack-s">
        {lead !== '' && <p>{lead}</p>}
        {table.rows.length > 0 && <HeadedTable className="review-table" headings={table.headings} rows={table.rows} />}
        {notes.map((note) => (
          <p key={note} className="muted small">
            {note}
          </p>
        ))}
        <div className="review-views">
          {views.map(({ heading, lines }) => (
            <section key={heading} className="stack-s" dir="auto">
              <h3>{heading}</h3>
              <ul>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
    </Card>
  );
}

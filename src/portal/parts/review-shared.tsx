import type { SharedPageView } from '../../http/contract/review.ts';

/** The page that both look at: the figures with what they can bear, both views, and the yearly list. */
export function ReviewShared({ shared: { table, notes, views, mustDos } }: { shared: SharedPageView }) {
  return (
    <>
      {table.rows.map(([name, ...figures]) => (
        <section key={name} className="card flat stack-s" aria-label={name}>
          <h2>{name}</h2>
          <dl className="review-figures">
            {figures.map((figure, index) => (
              <div key={index}>
                <dt className="sub">{table.headings[index + 1]}</dt>
                <dd>{figure}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {notes.map((note) => (
        <p key={note} className="sub">
          {note}
        </p>
      ))}
      {views.map(({ heading, lines }) => (
        <section key={heading} className="card stack-s" dir="auto" aria-label={heading}>
          <h2>{heading}</h2>
          <ul className="stack-s">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      <section className="card flat stack-s" aria-label={mustDos.heading}>
        <h2>{mustDos.heading}</h2>
        <dl className="stack-s">
          {mustDos.rows.map(({ question, answer }) => (
            <div key={question}>
              <dt className="sub">{question}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

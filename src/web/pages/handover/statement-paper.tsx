import type { StatementView } from './handover-requests.ts';

type Paper = NonNullable<StatementView['words']>['nb'];

/** The statement as it stands on paper. */
export function StatementPaper({ paper }: { paper: Paper }) {
  return (
    <div className="handover-statement-paper">
      {paper.sections.map(({ heading, paragraphs, pairs, table, list }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          {paragraphs?.map((words) => (
            <p key={words}>{words}</p>
          ))}
          {pairs && (
            <dl>
              {pairs.map(({ label, value }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          )}
          {table && (
            <div className="table-scroll" role="group" aria-label={heading} tabIndex={0}>
              <table className="handover-table">
                <thead>
                  <tr>
                    {table.columns.map((column) => (
                      <th key={column.heading} scope="col">
                        {column.heading}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {table.rows.map((row, index) => (
                    <tr key={index}>
                      {row.map((cell, column) => (
                        <td key={column}>{cell}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {list && (
            <ul className="handover-list">
              {list.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

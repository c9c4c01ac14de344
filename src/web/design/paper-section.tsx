import type { PaperSectionView } from '../../http/contract/paper.ts';

interface PaperSectionProps {
  section: PaperSectionView;
  tableClass: string;
}

/** What a part of a paper says, under its heading. The heading is the page's own to set, and names the table. */
export function PaperSection({ section, tableClass }: PaperSectionProps) {
  const { heading, paragraphs, pairs, table, list, note } = section;
  return (
    <>
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
          <table className={tableClass}>
            <thead>
              <tr>
                {table.columns.map((column, index) => (
                  <th key={index} scope="col" className={column.align === 'right' ? 'figure' : undefined}>
                    {column.heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((cell, column) => (
                    <td key={column} className={table.columns[column]?.align === 'right' ? 'figure' : undefined}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list && (
        <ul>
          {list.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {note && <p className="small muted">{note}</p>}
    </>
  );
}

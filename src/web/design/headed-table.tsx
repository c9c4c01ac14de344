interface HeadedTableProps {
  className: string;
  /** The first is above the rows' own headings, and mostly empty. */
  headings: readonly string[];
  /** Each begins with its heading. */
  rows: readonly (readonly string[])[];
}

/** A small table in which every row has a heading as the columns have. A corner in which nothing stands is no heading. */
export function HeadedTable({ className, headings, rows }: HeadedTableProps) {
  return (
    <table className={className}>
      <thead>
        <tr>
          {headings.map((heading, index) =>
            heading === '' ? (
              <td key={index} />
            ) : (
              <th key={index} scope="col">
                {heading}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(([heading, ...cells], row) => (
          <tr key={row}>
            <th scope="row">{heading}</th>
            {cells.map((cell, index) => (
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

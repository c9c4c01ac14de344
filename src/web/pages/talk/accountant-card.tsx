import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import { paperAddress, type TalkView } from './talk-requests.ts';

type Section = TalkView['accountant']['sections'][number];

/** What the accountant has along; never given to the client. */
export function AccountantCard({ view: { client, accountant, language } }: { view: TalkView }) {
  const { t } = useTranslation('talk');
  return (
    <Card
      title={t('accountant.title')}
      aside={
        <a className="link" href={paperAddress(client.id, 'accountant')} target="_blank" rel="noopener noreferrer">
          {t('accountant.paper')}
        </a>
      }
    >
      <div className="talk-own" lang={language}>
        {accountant.sections.map((section) => (
          // What is a table stands on the page already, or is looked up.
          <details key={section.heading} open={section.table === undefined}>
            <summary>{section.heading}</summary>
            <OwnSection section={section} />
          </details>
        ))}
      </div>
    </Card>
  );
}

function OwnSection({ section: { heading, paragraphs, pairs, table, list, note } }: { section: Section }) {
  return (
    <div className="talk-own-section">
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
          <table className="talk-table">
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
    </div>
  );
}

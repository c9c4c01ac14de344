import { useTranslation } from 'react-i18next';
import type { InboxDocument } from '../../../http/contract/office-inbox.ts';
import { CodingTable } from './coding-table.tsx';
import { LetterPart } from './letter-part.tsx';
import { StatementTable } from './statement-table.tsx';
import { useFacts } from './use-facts.ts';

interface DocumentDataProps {
  document: InboxDocument;
  /** There are no pictures: what was read is what there is to see. */
  withFields: boolean;
  onChoose: (id: string) => void;
}

/** Data for people: fields, statements line by line, booking accounts, what was written with it, and what lies in a mail or an archive. */
export function DocumentData({ document, withFields, onChoose }: DocumentDataProps) {
  const { t } = useTranslation('inbox');
  const { letter, read, parts } = document;
  const facts = useFacts()(document);
  return (
    <div className="document-data">
      {withFields && facts.length > 0 && (
        <dl className="data-fields">
          {facts.map(({ key, label, value }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {letter !== null && <LetterPart letter={letter} />}
      {parts.length > 0 && (
        <section>
          <h3>{t('document.parts')}</h3>
          <ul className="file-list">
            {parts.map(({ id, name }) => (
              <li key={id}>
                <button type="button" className="link file-name" onClick={() => onChoose(id)}>
                  <bdi>{name}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {read?.statements.map((statement, index) => (
        <StatementTable key={index} statement={statement} />
      ))}
      {read && read.codings.length > 0 && <CodingTable codings={read.codings} />}
      {read && read.attachments.length > 0 && (
        <section>
          <h3>{t('document.attachments')}</h3>
          <ul className="file-list">
            {read.attachments.map((name) => (
              <li key={name} className="file-name">
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      {read?.signed === true && <p className="muted">{t('document.signed')}</p>}
    </div>
  );
}

import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTogether } from '../../../texts/keep-together.ts';
import { Card } from '../../design/card.tsx';
import { HeadedTable } from '../../design/headed-table.tsx';
import { PaperLink } from '../../design/paper-link.tsx';
import { useInCharge } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { EditDialog } from './edit-dialog.tsx';
import { paperAddress, type PageItem, type TalkView } from './talk-requests.ts';

type Section = TalkView['page']['sections'][number];

/** The page that the client is given, as it will stand on paper; each sentence can be written anew. */
export function ClientPageCard({ view }: { view: TalkView }) {
  const { t } = useTranslation('talk');
  const formats = useFormats();
  const [edited, setEdited] = useState<PageItem | null>(null);
  const { page, language, lix, lixMax } = view;
  return (
    <Card
      title={t('client.title')}
      aside={<PaperLink href={paperAddress(view.client.id, 'client')}>{t('client.paper')}</PaperLink>}
    >
      <article className="talk-paper" lang={language}>
        <Item item={page.title} onEdit={setEdited} as={(words) => <h3 className="talk-title">{words}</h3>} />
        <Item item={page.lead} onEdit={setEdited} as={(words) => <p>{words}</p>} />
        {page.sections.map((section) => (
          <PageSection key={section.key} section={section} onEdit={setEdited} />
        ))}
      </article>
      <div className="card-foot stack-s">
        <p>{t('client.lix', { lix: formats.number(Math.round(lix)), most: lixMax })}</p>
        <Warnings view={view} />
      </div>
      {edited && <EditDialog view={view} item={edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}

function PageSection({ section, onEdit }: { section: Section; onEdit: (item: PageItem) => void }) {
  const { heading, items, table, note } = section;
  return (
    <section className="talk-section">
      <h4>{heading}</h4>
      {table && <HeadedTable className="talk-table" headings={table.headings} rows={table.rows} />}
      {note && <Item item={note} onEdit={onEdit} as={(words) => <p className="small muted">{words}</p>} />}
      {items.map((item) => (
        <Item
          key={item.key}
          item={item}
          onEdit={onEdit}
          as={(words) => (
            <p>
              {item.label !== undefined && <b>{item.label}: </b>}
              {words}
            </p>
          )}
        />
      ))}
    </section>
  );
}

interface ItemProps {
  item: PageItem;
  onEdit: (item: PageItem) => void;
  as: (words: string) => ReactNode;
}

function Item({ item, onEdit, as }: ItemProps) {
  const { t, i18n } = useTranslation('talk');
  const inCharge = useInCharge();
  return (
    <div className="talk-item">
      {as(keepTogether(item.text))}
      {inCharge && !item.fixed && (
        <button
          type="button"
          className="link small"
          lang={i18n.language}
          aria-label={t('edit.label', { words: item.text.slice(0, 60) })}
          onClick={() => onEdit(item)}
        >
          {t('edit.change')}
        </button>
      )}
    </div>
  );
}

/** What is worth a second look, and what was written once and has no place now. */
function Warnings({ view: { warnings, left } }: { view: TalkView }) {
  const { t } = useTranslation('talk');
  const formats = useFormats();
  if (warnings.length + left.length === 0) return null;
  return (
    <ul className="talk-warnings">
      {warnings.map((warning) => (
        <li key={`${warning.key} ${warning.warning}`}>
          {t(`warnings.${warning.warning}`, {
            figures: formats.list(warning.figures ?? []),
            lix: formats.number(Math.round(warning.lix ?? 0)),
          })}
        </li>
      ))}
      {left.map(({ key }) => (
        <li key={key}>{t('warnings.left')}</li>
      ))}
    </ul>
  );
}

import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxDocument, InboxItem } from '../../../http/contract/office-inbox.ts';
import { Action } from '../../design/action.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { DocumentData } from './document-data.tsx';
import { DocumentPages } from './document-pages.tsx';
import { DocumentState } from './document-state.tsx';
import type { Lit } from './lit.ts';
import { useItemName } from './use-item-name.ts';

const zooms = [100, 140, 200, 300] as const;

interface DocumentPaneProps {
  item: InboxItem;
  /** Absent while it is fetched. */
  document: InboxDocument | undefined;
  lit: Lit;
  scroller: RefObject<HTMLDivElement | null>;
  onChoose: (id: string) => void;
}

/** The document as it looks: its pages as pictures, or what was read where there are none. + and − change the size. */
export function DocumentPane({ item, document, lit, scroller, onChoose }: DocumentPaneProps) {
  const { t } = useTranslation('inbox');
  const [step, setStep] = useState(0);
  const name = useItemName()(item).file;
  const zoom = zooms[step]!;
  const turn = (by: 1 | -1): void => setStep((before) => Math.max(0, Math.min(zooms.length - 1, before + by)));
  const scroll = (by: 1 | -1): void =>
    scroller.current?.scrollBy({ top: by * scroller.current.clientHeight * 0.85, behavior: 'auto' });
  useKeys([
    { key: '+', words: t('keys.zoom'), run: () => turn(1) },
    { key: '-', words: t('keys.zoom'), run: () => turn(-1) },
    { key: 'PageDown', words: t('keys.scroll'), run: () => scroll(1) },
    { key: 'PageUp', words: t('keys.scroll'), run: () => scroll(-1) },
  ]);
  const pictures = document?.pictures ?? [];
  const pages = document?.read?.pages ?? pictures.length;
  return (
    <section className="card document-card" aria-label={t('document.title')}>
      <header className="document-head">
        <h2 className="file-name">
          <bdi>{name}</bdi>
        </h2>
        <div className="actions">
          {pages > 1 && <span className="small muted whole">{t('document.pages', { count: pages })}</span>}
          {pictures.length > 0 && (
            <span className="zoom">
              <Action small look="quiet" label={t('document.zoomOut')} disabled={step === 0} onClick={() => turn(-1)}>
                −
              </Action>
              <span className="small muted">{t('document.zoom', { percent: zoom })}</span>
              <Action
                small
                look="quiet"
                label={t('document.zoomIn')}
                disabled={step === zooms.length - 1}
                onClick={() => turn(1)}
              >
                +
              </Action>
            </span>
          )}
          {item.reading !== 'infected' && document?.failure !== 'absent' && (
            <a
              className="link small whole"
              href={`/api/office/files/${item.id}`}
              target="_blank"
              rel="noopener noreferrer"
            >
              {t('document.original')}
            </a>
          )}
        </div>
      </header>
      <div
        ref={scroller}
        className="document-body"
        tabIndex={0}
        role="region"
        aria-label={t('document.region', { name })}
      >
        <DocumentState item={item} document={document} />
        {document && pictures.length > 0 && (
          <DocumentPages document={document} name={name} pages={pages} zoom={zoom} lit={lit} />
        )}
        {document && <DocumentData document={document} withFields={pictures.length === 0} onChoose={onChoose} />}
      </div>
    </section>
  );
}

import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxDocument } from '../../../http/contract/office-inbox.ts';
import { pictureAddress } from './inbox-queries.ts';
import type { Lit } from './lit.ts';
import { PageBoxes } from './page-boxes.tsx';

interface DocumentPagesProps {
  document: InboxDocument;
  name: string;
  /** Of the file; pictures are made of the first ones only. */
  pages: number;
  zoom: number;
  lit: Lit;
}

/** Page by page, with what was found drawn over. What is pointed at comes into sight. */
export function DocumentPages({ document, name, pages, zoom, lit }: DocumentPagesProps) {
  const { t } = useTranslation('inbox');
  const { item, pictures, findings } = document;
  const sheets = useRef<HTMLDivElement>(null);
  const finding = lit.went ? findings.find(({ id }) => id === lit.findingId) : undefined;
  const page = lit.fact?.page ?? finding?.evidence.find((evidence) => evidence.page !== undefined)?.page;
  const target = `${lit.fact ? 'fact' : (finding?.id ?? '')} ${page ?? ''} ${JSON.stringify(lit.fact?.box ?? '')}`;
  useEffect(() => {
    if (page === undefined) return;
    const sheet = sheets.current?.querySelector(`[data-page="${page}"]`);
    (sheet?.querySelector('.box.is-lit') ?? sheet)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [page, target]);
  return (
    <div ref={sheets} className="sheets" style={{ width: `${zoom}%` }}>
      {pictures.map(({ page: number, width, height }, index) => (
        <figure key={`${item.id}/${number}`} data-page={number} className="sheet">
          <img
            src={pictureAddress(item.id, number)}
            width={width}
            height={height}
            alt={`${t('document.pageOf', { page: number, of: pages })}: ${name}`}
            loading={index === 0 ? 'eager' : 'lazy'}
            decoding={index === 0 ? 'sync' : 'async'}
          />
          <PageBoxes page={number} findings={findings} lit={lit} />
          {pages > 1 && (
            <figcaption className="small dim">{t('document.pageOf', { page: number, of: pages })}</figcaption>
          )}
        </figure>
      ))}
      {pictures.length < pages && (
        <p className="note-line">{t('document.firstPages', { shown: pictures.length, of: pages })}</p>
      )}
    </div>
  );
}

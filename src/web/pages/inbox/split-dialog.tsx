import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxDocument } from '../../../http/contract/office-inbox.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { deriveSpans, proposeStarts } from './derive-spans.ts';
import { pictureAddress } from './inbox-queries.ts';

interface SplitDialogProps {
  document: InboxDocument;
  pages: number;
  onSplit: (spans: { fromPage: number; toPage: number }[]) => void;
  onClose: () => void;
}

/** Takes a PDF apart: a mark on each page where something new begins, by what was read of it to begin with. */
export function SplitDialog({ document, pages, onSplit, onClose }: SplitDialogProps) {
  const { t } = useTranslation('inbox');
  const { t: shared } = useTranslation();
  const { list } = useFormats();
  const [starts, setStarts] = useState<readonly number[]>(() => proposeStarts(document.read?.vouchers ?? [], pages));
  const [tried, setTried] = useState(false);
  const spans = deriveSpans(starts, pages);
  const pictured = new Set(document.pictures.map(({ page }) => page));
  const turn = (page: number): void =>
    setStarts((before) => (before.includes(page) ? before.filter((other) => other !== page) : [...before, page]));
  return (
    <Dialog title={t('splitting.title')} onClose={onClose} wide>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (spans.length > 1) onSplit(spans);
        }}
      >
        <p className="muted">
          {t('splitting.hint')} {t('splitting.always')}
        </p>
        <ul className="thumbnails">
          {Array.from({ length: pages }, (_, index) => index + 1).map((page) => (
            <li key={page} className={starts.includes(page) ? 'is-start' : ''}>
              <label>
                {pictured.has(page) ? (
                  <img src={pictureAddress(document.item.id, page)} alt="" loading="lazy" />
                ) : (
                  <span className="no-picture" aria-hidden="true">
                    {page}
                  </span>
                )}
                <Checkbox
                  size="xs"
                  checked={page === 1 || starts.includes(page)}
                  disabled={page === 1}
                  data-autofocus={page === 2}
                  label={t('document.page', { page })}
                  aria-label={t('splitting.begins', { page })}
                  onChange={() => turn(page)}
                />
              </label>
            </li>
          ))}
        </ul>
        <p role="status">
          {t('splitting.becomes', { count: spans.length })}
          {spans.length > 1 && spans.length <= 12 ? ': ' : '.'}
          {spans.length > 1 && spans.length <= 12 && (
            <span className="muted">
              {list(
                spans.map(({ fromPage, toPage }) =>
                  fromPage === toPage
                    ? t('splitting.single', { from: fromPage })
                    : t('splitting.span', { from: fromPage, to: toPage }),
                ),
              )}
            </span>
          )}
        </p>
        {tried && spans.length < 2 && (
          <p className="law" role="alert">
            {t('splitting.none')}
          </p>
        )}
        <div className="actions">
          <Action type="submit" look="main">
            {t('splitting.save', { count: spans.length })}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

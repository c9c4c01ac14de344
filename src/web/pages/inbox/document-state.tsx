import { useTranslation } from 'react-i18next';
import type { InboxDocument, InboxItem } from '../../../http/contract/office-inbox.ts';
import { EmptyLines } from '../../design/empty-lines.tsx';

/** Why there is no more to see, and what to do about it. */
export function DocumentState({ item, document }: { item: InboxItem; document: InboxDocument | undefined }) {
  const { t } = useTranslation('inbox');
  if (!document) return <EmptyLines count={6} />;
  const { reading } = document.item;
  switch (reading) {
    case 'waiting':
    case 'reading':
      return (
        <p className="note-line" role="status">
          {t('document.reading')} {t('document.readingHint')}
        </p>
      );
    case 'infected':
      return (
        <p className="note-line is-late" role="alert">
          {t('document.infected', { name: document.failure ?? '' })}
        </p>
      );
    case 'failed':
      return (
        <p className="note-line is-late">
          {t(document.failure === 'absent' ? 'document.failedAbsent' : 'document.failed')}
        </p>
      );
    case 'none':
      return <p className="note-line">{t('document.notRead')}</p>;
    case 'read':
      if (item.kind === 'paper' || document.pictures.length > 0) return null;
      return <p className="note-line">{t('document.noPicture')}</p>;
  }
}

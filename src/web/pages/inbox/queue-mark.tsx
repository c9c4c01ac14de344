import { useTranslation } from 'react-i18next';
import type { InboxItem } from '../../../http/contract/office-inbox.ts';

/** In one or two words how it stands: what must be mended weighs more than what is to be looked at. */
export function QueueMark({ item }: { item: InboxItem }) {
  const { t } = useTranslation('inbox');
  if (item.reading === 'waiting' || item.reading === 'reading')
    return <span className="tag">{t('queue.reading')}</span>;
  if (item.reading === 'infected') return <span className="tag is-law">{t('queue.infected')}</span>;
  if (item.stops > 0) return <span className="tag is-late">{t('queue.stops', { count: item.stops })}</span>;
  if (item.findings > 0) return <span className="tag is-action">{t('queue.findings', { count: item.findings })}</span>;
  if (item.reading === 'failed') return <span className="tag is-late">{t('queue.failed')}</span>;
  return null;
}

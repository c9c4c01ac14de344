import { useTranslation } from 'react-i18next';
import type { InboxItem } from '../../../http/contract/office-inbox.ts';
import { useFormats } from '../../words/use-formats.ts';

/** What a thing is called: its file, and what it was sent as; null where nobody knows yet. */
export function useItemName(): (item: InboxItem) => { file: string; place: string | null } {
  const { t } = useTranslation('inbox');
  const formats = useFormats();
  return (item) => ({
    file: item.name === '' ? t('queue.unnamed') : item.name,
    place:
      item.document === null || item.period === null
        ? null
        : `${item.itemName ?? formats.words.documentTypes[item.document].label}, ${formats.period(item.period)}`,
  });
}

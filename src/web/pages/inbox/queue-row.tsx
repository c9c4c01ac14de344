import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InboxItem } from '../../../http/contract/office-inbox.ts';
import { useFormats } from '../../words/use-formats.ts';
import { QueueMark } from './queue-mark.tsx';
import { useItemName } from './use-item-name.ts';

interface QueueRowProps {
  item: InboxItem;
  chosen: boolean;
  marked: boolean;
  onChoose: () => void;
  onMark: () => void;
}

/** One thing that waits: whose, what, when it came, and whether anything was found. */
export function QueueRow({ item, chosen, marked, onChoose, onMark }: QueueRowProps) {
  const { t } = useTranslation('inbox');
  const formats = useFormats();
  const { file, place } = useItemName()(item);
  return (
    <li data-row={item.id} className={chosen ? 'is-chosen' : ''}>
      <Checkbox size="xs" checked={marked} aria-label={t('queue.markOne', { name: file })} onChange={onMark} />
      <button type="button" className="queue-pick" aria-current={chosen ? 'true' : undefined} onClick={onChoose}>
        <span className="queue-head">
          <b>{item.clientName}</b>
          <span className="under whole">{formats.shortDate(item.receivedOn)}</span>
        </span>
        <span className="queue-line">
          <span className="under queue-file">
            <bdi>{file}</bdi>
          </span>
          <QueueMark item={item} />
        </span>
        <span className="small">
          {place === null ? (
            <span className="late">{t('queue.unplaced')}</span>
          ) : (
            <span className="under">{place}</span>
          )}
        </span>
      </button>
    </li>
  );
}

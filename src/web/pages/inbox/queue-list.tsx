import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxItem } from '../../../http/contract/office-inbox.ts';
import { Action } from '../../design/action.tsx';
import { QueueRow } from './queue-row.tsx';

interface QueueListProps {
  items: readonly InboxItem[];
  chosenId: string | undefined;
  marked: ReadonlySet<string>;
  more: (() => void) | undefined;
  loadingMore: boolean;
  onChoose: (id: string) => void;
  onMark: (id: string) => void;
}

/** The oldest first. More is fetched when the end comes in sight, or with the button. */
export function QueueList({ items, chosenId, marked, more, loadingMore, onChoose, onMark }: QueueListProps) {
  const { t } = useTranslation('inbox');
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!more || loadingMore || !foot.current) return;
    const watch = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) more();
    });
    watch.observe(foot.current);
    return () => watch.disconnect();
  }, [more, loadingMore]);
  return (
    <>
      <ul className="rows queue">
        {items.map((item) => (
          <QueueRow
            key={item.id}
            item={item}
            chosen={item.id === chosenId}
            marked={marked.has(item.id)}
            onChoose={() => onChoose(item.id)}
            onMark={() => onMark(item.id)}
          />
        ))}
      </ul>
      {more && (
        <div className="card-foot" ref={foot}>
          <Action small busy={loadingMore} onClick={more}>
            {t(loadingMore ? 'queue.loading' : 'queue.more')}
          </Action>
        </div>
      )}
    </>
  );
}

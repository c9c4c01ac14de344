import { useState } from 'react';
import type { PortalItem } from '../../http/contract/portal.ts';
import { groupItems, itemId } from '../derive/group-items.ts';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { AnswerSheet } from './answer-sheet.tsx';
import { ItemRow } from './item-row.tsx';

/** The short list. With one deadline it stands alone under the headline; with several each has its own heading. */
export function ItemList() {
  const { home } = usePortal();
  const { say, day } = useWords();
  const [asked, setAsked] = useState<PortalItem | null>(null);
  const groups = groupItems(home.items);
  return (
    <>
      {groups.map(({ dueOn, items }) => (
        <section key={dueOn} className="stack-s">
          {groups.length > 1 && (
            <h2 className="group-title">
              {say(dueOn < home.todayOn ? 'list.groupPast' : 'list.group', { day: day(dueOn) })}
            </h2>
          )}
          <ul className="list">
            {items.map((item) => (
              <ItemRow key={itemId(item)} item={item} onAnswer={setAsked} />
            ))}
          </ul>
        </section>
      ))}
      {asked && <AnswerSheet key={itemId(asked)} item={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

import { useState } from 'react';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { AnswerKind } from '../../domain/obligation/index.ts';
import type { PortalItem } from '../../http/contract/portal.ts';
import { portalApi } from '../api/portal-api.ts';
import { itemId } from '../derive/group-items.ts';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { Option } from './option.tsx';
import { PaperDay } from './paper-day.tsx';
import { firstName, ProblemNote } from './problem-note.tsx';
import { Sheet } from './sheet.tsx';
import { useAction } from './use-action.ts';

/** Any answer is a good answer: four, equal, one touch away. Choosing another undoes the first. */
export function AnswerSheet({ item, onClose }: { item: PortalItem; onClose(): void }) {
  const { home, given, noteAnswer, refresh, go } = usePortal();
  const { say, document, period, capital } = useWords();
  const [paper, setPaper] = useState(false);
  const { busy, problem, start } = useAction();
  const lead = firstName(home.office.leadName);
  const now = useAnswerNow(item);

  async function answer(kind: AnswerKind, expectedOn?: CalendarDate): Promise<void> {
    const { obligationId, itemKey } = item;
    const done = await start(async () => {
      const answers = [{ obligationId, itemKey, kind, ...(expectedOn ? { expectedOn } : {}) }];
      await portalApi.answer({ clientId: home.company.clientId, answers });
      noteAnswer(itemId(item), { kind, expectedOn: expectedOn ?? null });
      await refresh();
    });
    if (done) onClose();
  }

  return (
    <Sheet title={document(item)} under={capital(period(item.period))} onClose={onClose}>
      {now && !paper && <p className="sub small">{say('sheet.now', { answer: now })}</p>}
      {paper ? (
        <PaperDay busy={busy} onChoose={(on) => void answer('on-paper', on)} onBack={() => setPaper(false)} />
      ) : (
        <ul className="options">
          <Option
            icon="none"
            name={say('sheet.nothing')}
            under={say('sheet.nothingHint', { period: period(item.period) })}
            disabled={busy}
            onChoose={() => void answer('nothing-this-time')}
          />
          <Option
            icon="screen"
            name={say('sheet.system')}
            under={say('sheet.systemHint', { lead })}
            disabled={busy}
            onChoose={() => void answer('in-the-system')}
          />
          <Option
            icon="letter"
            name={say('sheet.paper')}
            under={say('sheet.paperHint')}
            onChoose={() => setPaper(true)}
          />
          <Option
            icon="clock"
            name={say('sheet.days')}
            under={say('sheet.daysHint')}
            onChoose={() => {
              onClose();
              go({ screen: 'more-days', obligationId: item.obligationId });
            }}
          />
        </ul>
      )}
      <ProblemNote problem={problem} />
    </Sheet>
  );

  function useAnswerNow(answered: PortalItem): string | null {
    if (answered.state === 'nothing-this-time') return say('sheet.nothing');
    if (answered.state !== 'answered') return null;
    const kind = given.get(itemId(answered))?.kind;
    if (kind === 'nothing-this-time') return say('sheet.nothing');
    return kind === 'on-paper' ? say('sheet.paper') : kind === 'in-the-system' ? say('sheet.system') : null;
  }
}

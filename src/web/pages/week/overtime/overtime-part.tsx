import { useId, useRef, useState } from 'react';
import type { WeekendView } from '../../../../http/contract/weekend.ts';
import { Action } from '../../../design/action.tsx';
import { ProblemNote } from '../../../design/problem-note.tsx';
import { useSession } from '../../../shell/use-session.ts';
import { ChooseHours } from './choose-hours.tsx';
import { ChosenHours } from './chosen-hours.tsx';
import { OvertimeCounts } from './overtime-counts.tsx';
import { useOvertime } from './use-overtime.ts';
import { useOvertimeWords } from './use-overtime-words.ts';
import './overtime.css';

/** Overtime, apart from all that is advised: how much was chosen, what of it is ahead, and for oneself the way to choose. Nothing here suggests it. */
export function OvertimePart({ view }: { view: WeekendView }) {
  const { t } = useOvertimeWords();
  const { staff } = useSession();
  const { overtime, staffId, staffName } = view;
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  // The button goes with what was done: the keyboard stays in this part.
  const close = (): void => {
    setIsOpen(false);
    title.current?.focus({ preventScroll: true });
  };
  const { choose, takeBack, error, busy } = useOvertime(view, close);
  const isOwn = staffId === staff.id;
  return (
    <section className="overtime" aria-labelledby={titleId}>
      <h3 id={titleId} ref={title} tabIndex={-1}>
        {isOwn ? t('title') : t('titleOf', { name: staffName })}
      </h3>
      <OvertimeCounts counts={overtime.counts} />
      <p className="small muted">{isOwn ? t('why') : t('whyOf', { name: staffName })}</p>
      {error && <ProblemNote error={error} />}
      {overtime.chosen.length > 0 && (
        <ChosenHours chosen={overtime.chosen} busy={busy} {...(isOwn ? { onTakeBack: takeBack } : {})} />
      )}
      {isOwn && !isOpen && (
        <div>
          <Action small onClick={() => setIsOpen(true)}>
            {t('open')}
          </Action>
        </div>
      )}
      {isOwn && isOpen && <ChooseHours busy={busy} onChoose={choose} onClose={close} />}
    </section>
  );
}

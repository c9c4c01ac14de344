import '../../../words/new-dates-words.ts';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposedPromiseView } from '../../../../http/contract/promises.ts';
import type { WeekendView } from '../../../../http/contract/weekend.ts';
import { Card } from '../../../design/card.tsx';
import { ProblemNote } from '../../../design/problem-note.tsx';
import { useSession } from '../../../shell/use-session.ts';
import { newDatesQuery } from './new-date-requests.ts';
import { ProposedDate } from './proposed-date.tsx';
import { SetAsideDialog } from './set-aside-dialog.tsx';
import { useSetAside } from './use-set-aside.ts';
import { useMoveDate } from './use-move-date.ts';
import { useRecount } from './use-recount.ts';
import { WaitingDate } from './waiting-date.tsx';
import './new-dates.css';

/** Clients who are to be told another day, and those who will hear of one in a moment; nothing where nobody is. */
export function NewDatesCard({ view }: { view: WeekendView }) {
  const { t } = useTranslation('newDates');
  const { staff } = useSession();
  const { data, error } = useQuery(newDatesQuery(view));
  const { move, takeBack, error: refused, busy } = useMoveDate(useRecount(view));
  const [chosen, setChosen] = useState<ProposedPromiseView>();
  const close = (): void => setChosen(undefined);
  const aside = useSetAside(close);
  // The button goes with its row: the keyboard stays in the list.
  const list = useRef<HTMLUListElement>(null);
  const stay = (): void => list.current?.focus({ preventScroll: true });
  if (error) return <ProblemNote error={error} />;
  if (data === undefined) return null;
  const mayMove = staff.role !== 'assistant';
  // Whoever writes why not is not interrupted by what is worked out meanwhile.
  const dialog = chosen && (
    <SetAsideDialog
      date={chosen}
      busy={aside.busy}
      error={aside.error}
      onSave={(reason) => aside.setAside(chosen, reason)}
      onClose={close}
    />
  );
  if (data.proposed.length + data.waiting.length === 0) return dialog ?? null;
  return (
    <>
      <Card className="new-dates" title={t('title')} aside={data.proposed.length > 0 && t('note')}>
        {refused && <ProblemNote error={refused} />}
        {aside.undoError && <ProblemNote error={aside.undoError} />}
        <ul className="rows" ref={list} tabIndex={-1}>
          {data.proposed.map((date) => (
            <ProposedDate
              key={`${date.clientId} ${date.jobKey}`}
              date={date}
              {...(mayMove ? { busy, onMove: (to) => (move(to), stay()), onNotNow: () => setChosen(date) } : {})}
            />
          ))}
          {data.waiting.map((date) => (
            <WaitingDate
              key={date.moveId}
              date={date}
              {...(mayMove ? { busy, onTakeBack: () => (takeBack(date.moveId, date.clientName), stay()) } : {})}
            />
          ))}
        </ul>
      </Card>
      {dialog}
    </>
  );
}

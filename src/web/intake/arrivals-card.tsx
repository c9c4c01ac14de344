import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArrivalList, ArrivalView } from '../../http/contract/office.ts';
import { acceptArrivals } from '../api/acts.ts';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { Card } from '../design/card.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { useRowKeys } from '../keys/use-row-keys.ts';
import { ArrivalRow } from './arrival-row.tsx';
import { PlaceDialog } from './place-dialog.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import './intake.css';

const shownAtFirst = 30;

/** What waits for a look, file by file. G accepts what is marked, else all that lies in its place; R sends the chosen one back. */
export function ArrivalsCard({ list }: { list: ArrivalList }) {
  const { t } = useTranslation();
  const { arrivals, places } = list;
  const clientId = arrivals[0]?.clientId;
  const [whole, setWhole] = useState(false);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [returning, setReturning] = useState<ArrivalView>();
  const [placing, setPlacing] = useState<ArrivalView>();
  const shown = whole ? arrivals : arrivals.slice(0, shownAtFirst);
  const [chosenId, choose] = useRowKeys(shown.map(({ id }) => id));
  const chosen = shown.find(({ id }) => id === chosenId);
  const inPlace = arrivals.filter(isAcceptable);
  const markedOnes = inPlace.filter(({ id }) => marked.has(id));
  const target = markedOnes.length > 0 ? markedOnes : inPlace;
  const accept = useAct({
    run: acceptArrivals,
    told: (_, { accepted }) => t('client.arrivals.accepted', { count: accepted }),
    onDone: () => setMarked(new Set()),
  });
  const run = (some: readonly ArrivalView[]): void => {
    if (some.length > 0 && !accept.isPending) accept.mutate(some.map(({ id }) => id));
  };
  const mark = (id: string): void => setMarked((before) => toggled(before, id));
  useKeys([
    {
      key: 'Enter',
      words: t('keys.open'),
      run: () => chosen && !chosen.infected && window.open(`/api/office/files/${chosen.id}`, '_blank', 'noopener'),
    },
    { key: 'x', words: t('keys.mark'), run: () => chosen && isAcceptable(chosen) && mark(chosen.id) },
    { key: 'g', words: t('client.keys.accept'), run: () => run(target) },
    { key: 'r', words: t('client.keys.return'), run: () => chosen?.obligationId && setReturning(chosen) },
    { key: 'l', words: t('client.keys.place'), run: () => chosen && setPlacing(chosen) },
  ]);
  return (
    <Card
      title={t('client.arrivals.title')}
      aside={
        <>
          {t('client.arrivals.count', { count: arrivals.length })}
          {clientId !== undefined && (
            <>
              {' · '}
              <Link to="/inbox" search={{ client: clientId }} className="link">
                {t('client.arrivals.inbox')}
              </Link>
            </>
          )}
        </>
      }
    >
      {accept.error && <ProblemNote error={accept.error} />}
      <ul className="rows arrivals">
        {shown.map((arrival) => (
          <ArrivalRow
            key={arrival.id}
            arrival={arrival}
            chosen={arrival.id === chosenId}
            marked={marked.has(arrival.id)}
            onChoose={() => choose(arrival.id)}
            onMark={() => mark(arrival.id)}
            onAccept={() => run([arrival])}
            onReturn={() => setReturning(arrival)}
            onPlace={() => setPlacing(arrival)}
          />
        ))}
      </ul>
      <div className="card-foot">
        {target.length > 0 && (
          <Action look="main" small hint="G" busy={accept.isPending} onClick={() => run(target)} wideOnPhone>
            {t(markedOnes.length > 0 ? 'client.arrivals.acceptMarked' : 'client.arrivals.acceptAll', {
              count: target.length,
            })}
          </Action>
        )}
        {shown.length < arrivals.length && (
          <Action small onClick={() => setWhole(true)}>
            {t('shell.showAll', { count: arrivals.length })}
          </Action>
        )}
      </div>
      {returning && <ReturnDialog arrival={returning} onClose={() => setReturning(undefined)} />}
      {placing && <PlaceDialog arrival={placing} places={places} onClose={() => setPlacing(undefined)} />}
    </Card>
  );
}

/** It lies in its place, and nothing harmful was found in it. */
function isAcceptable({ obligationId, infected }: ArrivalView): boolean {
  return obligationId !== null && !infected;
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  return after;
}

import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { thisOrNextWorkingDay } from '../../../domain/kernel/index.ts';
import type { WishableView } from '../../../http/contract/what-if.ts';
import { Action } from '../../design/action.tsx';
import { EmptyLines } from '../../design/empty-lines.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { AnswerCard } from './answer-card.tsx';
import { AnswerStrip } from './answer-strip.tsx';
import { AwayCard } from './away-card.tsx';
import { ClientsCard } from './clients-card.tsx';
import { GrownCard } from './grown-card.tsx';
import { useAnswer } from './use-answer.ts';
import { toWishes } from './what-if-requests.ts';
import { nothingWished, readWishes, writeWishes, type WishedFor } from './wishes-place.ts';

/** The address follows the hand at this distance: browsers count how often it changes. */
const addressMs = 400;

/** What one wishes for on the left, and what would come of it on the right. */
export function WhatIfDesk({ wishable, isOwn }: { wishable: WishableView; isOwn: boolean }) {
  const { t } = useTranslation('whatIf');
  const place = useSearch({ from: '/office/what-if' });
  const navigate = useNavigate();
  const [wished, setWished] = useState<WishedFor>(() => beginWith(readWishes(place), wishable));
  // A new beginning writes the fields anew that keep what was typed.
  const [beginning, setBeginning] = useState(0);
  const wishes = toWishes(wished, wishable);
  const isWished = wishes.clients.length > 0 || wishes.absences.length > 0 || wishes.newClients !== undefined;
  const { view, isOld, error, again } = useAnswer(wishes);
  useEffect(() => {
    const timer = setTimeout(
      () => void navigate({ to: '/what-if', search: writeWishes(wished), replace: true, resetScroll: false }),
      addressMs,
    );
    return () => clearTimeout(timer);
  }, [wished, navigate]);
  const change = (part: Partial<WishedFor>): void => setWished((before) => ({ ...before, ...part }));
  return (
    <div className="what-if-desk">
      <div className="what-if-wishes stack" key={beginning}>
        <ClientsCard clients={wishable.clients} wished={wished} onChange={setWished} />
        {wished.away.length > 0 && (
          <AwayCard wishable={wishable} away={wished.away} isOwn={isOwn} onChange={(away) => change({ away })} />
        )}
        <GrownCard
          wishable={wishable}
          newClients={wished.newClients}
          isOwn={isOwn}
          taken={isOld ? undefined : view?.newClients}
          onChange={(newClients) => change({ newClients })}
        />
        {isWished && (
          <div>
            <Action
              onClick={() => {
                setWished(beginWith(nothingWished, wishable));
                setBeginning((before) => before + 1);
              }}
            >
              {t('reset')}
            </Action>
          </div>
        )}
      </div>
      {view && <AnswerStrip together={view.together} isOld={isOld} isWished={isWished} />}
      <div className="what-if-side stack">
        {error !== undefined && <ProblemNote error={error} again={again} />}
        {view ? (
          <AnswerCard view={view} isOld={isOld && error === undefined} isOwn={isOwn} isWished={isWished} />
        ) : (
          error === undefined && <EmptyLines count={8} />
        )}
      </div>
    </div>
  );
}

/** One absence stands there to be drawn out, for whoever has most to do. */
function beginWith(wished: WishedFor, { people, clients, fromOn: today }: WishableView): WishedFor {
  const fromOn = thisOrNextWorkingDay(today);
  const away = wished.away.filter(({ staffId }) => people.some((one) => one.staffId === staffId));
  const first = clients[0]?.staffIds.find((id) => people.some(({ staffId }) => staffId === id)) ?? people[0]?.staffId;
  const empty = first === undefined ? [] : [{ staffId: first, fromOn, days: 0 }];
  return { ...wished, away: away.length > 0 ? away : empty };
}

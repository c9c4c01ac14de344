import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from '../../../texts/format-time.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useSession } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { useLeads } from '../people/use-leads.ts';
import { BusyDialog } from './busy-dialog.tsx';
import { removeBusy, type BusyTime, type TimesOfPerson } from './times-requests.ts';

/** Stretches of a day that are given away, to a job or to oneself, from today on: no meeting is offered there. */
export function BusyCard({ people }: { people: readonly TimesOfPerson[] }) {
  const { t } = useTranslation('meetingTimes');
  const formats = useFormats();
  const leads = useLeads();
  const { staff } = useSession();
  const [adding, setAdding] = useState(false);
  const remove = useAct({ run: removeBusy, told: () => t('busy.removed') });
  const busy = people
    .flatMap((person) => person.busy.map((one) => ({ ...one, person })))
    .toSorted((one, other) => (momentOf(one) < momentOf(other) ? -1 : 1));
  return (
    <Card
      title={t('busy.title')}
      aside={
        <Action small onClick={() => setAdding(true)}>
          {t('busy.add')}
        </Action>
      }
    >
      {remove.error && <ProblemNote error={remove.error} />}
      {busy.length === 0 ? (
        <EmptyNote words={t('busy.none')} />
      ) : (
        <ul className="rows">
          {busy.map(({ id, on, startsAt, endsAt, words, person }) => {
            const when = t('busy.when', {
              day: formats.capitalise(formats.date(on)),
              from: formatClock(startsAt),
              to: formatClock(endsAt),
            });
            return (
              <li key={id}>
                <div className="grow">
                  {when}
                  <div className="under">
                    <bdi>{person.name}</bdi>
                    {words !== null && (
                      <>
                        {' · '}
                        <bdi>{words}</bdi>
                      </>
                    )}
                  </div>
                </div>
                {(leads || person.id === staff.id) && (
                  <Action
                    small
                    look="quiet"
                    label={t('busy.removeOne', { when, name: person.name })}
                    busy={remove.isPending && remove.variables === id}
                    onClick={() => remove.mutate(id)}
                  >
                    {t('busy.remove')}
                  </Action>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <div className="card-foot">
        <Link to="/people" className="link">
          {t('busy.absence')}
        </Link>
      </div>
      {adding && (
        <BusyDialog people={people.filter(({ id }) => leads || id === staff.id)} onClose={() => setAdding(false)} />
      )}
    </Card>
  );
}

function momentOf({ on, startsAt, id }: BusyTime): string {
  return `${on} ${startsAt} ${id}`;
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendRequest } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { ClosureDialog } from './closure-dialog.tsx';
import type { PeopleView } from './people-requests.ts';
import { useChange } from './use-change.ts';
import { useLeads } from './use-leads.ts';
import { useMovedWords, type Moved } from './use-moved-words.ts';

/** When the office is closed: no messages, no tasks, and no lateness. */
export function ClosureCard({ closures }: Pick<PeopleView, 'closures'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const today = useToday();
  const leads = useLeads();
  const [adding, setAdding] = useState(false);
  const change = useChange<Moved>();
  const movedWords = useMovedWords();
  const coming = closures.filter(({ toOn }) => toOn >= today);
  return (
    <Card
      title={t('people.closure.title')}
      aside={
        leads && (
          <Action small onClick={() => setAdding(true)}>
            {t('people.closure.add')}
          </Action>
        )
      }
    >
      {change.error && <ProblemNote error={change.error} />}
      <ul className="rows">
        {coming.map((closure) => (
          <li key={closure.id}>
            <div className="grow">
              <bdi>{closure.name}</bdi>
              <div className="under">
                {formats.shortDate(closure.fromOn)} – {formats.shortDate(closure.toOn)}
              </div>
            </div>
            {leads && closure.fromOn > today && (
              <Action
                small
                look="quiet"
                label={t('people.closure.removeOne', { name: closure.name })}
                onClick={() =>
                  change.mutate({
                    run: () => sendRequest<Moved>(`/api/office/closures/${closure.id}`, { method: 'DELETE' }),
                    told: (answer) => `${t('people.closure.removed', { name: closure.name })} ${movedWords(answer)}`,
                  })
                }
              >
                {t('people.absence.remove')}
              </Action>
            )}
          </li>
        ))}
        {coming.length === 0 && <li className="muted">{t('people.closure.none')}</li>}
      </ul>
      {adding && <ClosureDialog onClose={() => setAdding(false)} />}
    </Card>
  );
}

import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useInCharge } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { endHold, type RetentionView } from './retention-requests.ts';

/** Clients of whom nothing is erased, each with who said so and why. */
export function HoldsCard({ holds }: Pick<RetentionView, 'holds'>) {
  const { t } = useTranslation('retention');
  const formats = useFormats();
  const inCharge = useInCharge();
  const end = useAct({ run: endHold, told: ({ name }) => t('holds.ended', { name }) });
  return (
    <Card title={t('holds.title')}>
      {holds.length === 0 ? (
        <EmptyNote words={t('holds.none')} />
      ) : (
        <ul className="rows">
          {holds.map((hold) => (
            <li key={hold.id}>
              <div className="grow">
                {hold.clientName}
                <div className="under">
                  {t('holds.line', {
                    reason: t(`reasons.${hold.reason}`),
                    name: hold.byName,
                    day: formats.date(hold.madeOn),
                  })}
                  {' · '}
                  {hold.words}
                </div>
              </div>
              {inCharge && (
                <Action
                  small
                  busy={end.isPending}
                  label={`${t('holds.end')}: ${hold.clientName}`}
                  onClick={() => end.mutate({ id: hold.id, name: hold.clientName })}
                >
                  {t('holds.end')}
                </Action>
              )}
            </li>
          ))}
        </ul>
      )}
      {end.error && <ProblemNote error={end.error} />}
    </Card>
  );
}

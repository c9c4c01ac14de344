import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { decideRemoval, type RetentionView } from './retention-requests.ts';

/** Files that somebody wants gone, for a second person's look. */
export function RemovalsCard({ removals }: Pick<RetentionView, 'removals'>) {
  const { t } = useTranslation('retention');
  const formats = useFormats();
  const decide = useAct({ run: decideRemoval, told: ({ decision }) => t(`removals.${decision}`) });
  return (
    <Card title={t('removals.title')}>
      {removals.length === 0 ? (
        <EmptyNote words={t('removals.none')} />
      ) : (
        <ul className="rows">
          {removals.map((removal) => (
            <li key={removal.id}>
              <div className="grow">
                <bdi>{removal.fileName}</bdi> · {removal.clientName}
                <div className="under">
                  {t('removals.line', {
                    why: t(`removals.why.${removal.why}`),
                    name: removal.byName,
                    day: formats.date(removal.askedOn),
                  })}{' '}
                  {removal.words}
                </div>
              </div>
              <div className="actions">
                <a
                  className="link"
                  href={`/api/office/files/${removal.arrivalId}`}
                  target="_blank"
                  rel="noopener noreferrer"
                  aria-label={`${t('removals.look')}: ${removal.fileName}`}
                >
                  {t('removals.look')}
                </a>
                {removal.mayDecide ? (
                  <>
                    <Action
                      small
                      busy={decide.isPending}
                      label={`${t('removals.remove')}: ${removal.fileName}`}
                      onClick={() => decide.mutate({ id: removal.id, decision: 'removed' })}
                    >
                      {t('removals.remove')}
                    </Action>
                    <Action
                      small
                      look="quiet"
                      label={`${t('removals.keep')}: ${removal.fileName}`}
                      onClick={() => decide.mutate({ id: removal.id, decision: 'kept' })}
                    >
                      {t('removals.keep')}
                    </Action>
                  </>
                ) : (
                  <span className="muted">{t('removals.second')}</span>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {decide.error && <ProblemNote error={decide.error} />}
    </Card>
  );
}

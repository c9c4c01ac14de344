import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useInCharge } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { noteFollowed, type OpenedReview, type ReviewPageView } from './review-requests.ts';

/** Where what was decided is done. */
const places = {
  'changed-agreement': '/clients/$clientId',
  'new-year': '/clients/$clientId/year',
  'helping-on': '/clients/$clientId/helping-on',
} as const;

/** What comes of it, the way there, and that it was done. */
export function FollowsCard({ view, review }: { view: ReviewPageView; review: OpenedReview }) {
  const { t } = useTranslation('review');
  const formats = useFormats();
  const inCharge = useInCharge();
  const followed = useAct({ run: noteFollowed, told: () => t('follows.told') });
  const { outcome, minutes, closedOn } = review;
  if (outcome === null) return null;
  const { follows } = outcome;
  const isAccepted = minutes.standing === 'accepted' || view.stage === 'following-up' || view.stage === 'helping-on';
  const params = { clientId: view.client.id };
  return (
    <Card title={t('follows.title')}>
      <div className="card-body stack-s">
        <p>{t(`follows.${follows}`)}</p>
        {closedOn !== null ? (
          <p className="muted">{t('follows.closed', { day: formats.date(closedOn) })}</p>
        ) : !isAccepted ? (
          <p className="muted">{t('follows.waits')}</p>
        ) : (
          inCharge &&
          follows !== 'ordinary-year' && (
            <div className="actions">
              <LinkAction to={places[follows]} params={params} look="main">
                {t(`follows.go.${follows}`)}
              </LinkAction>
              <Action busy={followed.isPending} onClick={() => followed.mutate(params)}>
                {t('follows.done')}
              </Action>
            </div>
          )
        )}
        {followed.error && <ProblemNote error={followed.error} />}
      </div>
    </Card>
  );
}

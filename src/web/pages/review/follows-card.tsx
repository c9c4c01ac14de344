import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useInCharge } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { ChangeLine } from './change-line.tsx';
import { noteFollowed, type OpenedReview, type ReviewPageView } from './review-requests.ts';

interface FollowsProps {
  view: ReviewPageView;
  review: OpenedReview;
}

/** Where what was decided is done. */
const places = {
  'changed-agreement': '/clients/$clientId',
  'new-year': '/clients/$clientId/year',
  'helping-on': '/clients/$clientId/helping-on',
} as const;

/** What comes of it, how far it has come, the way there, and that it was done. */
export function FollowsCard({ view, review }: FollowsProps) {
  const { t } = useTranslation('review');
  const formats = useFormats();
  const { outcome, minutes, closedOn, change } = review;
  if (outcome === null) return null;
  const isAccepted = minutes.standing === 'accepted' || view.stage === 'following-up' || view.stage === 'helping-on';
  return (
    <Card title={t('follows.title')}>
      <div className="card-body stack-s">
        <p>{t(`follows.${outcome.follows}`)}</p>
        {change && <ChangeLine change={change} />}
        {closedOn !== null ? (
          <p className="muted">{t('follows.closed', { day: formats.date(closedOn) })}</p>
        ) : isAccepted ? (
          <Acts view={view} review={review} follows={outcome.follows} />
        ) : (
          <p className="muted">{t('follows.waits')}</p>
        )}
      </div>
    </Card>
  );
}

function Acts({ view, review, follows }: FollowsProps & { follows: NonNullable<OpenedReview['outcome']>['follows'] }) {
  const { t } = useTranslation('review');
  const inCharge = useInCharge();
  const followed = useAct({ run: noteFollowed, told: () => t('follows.told') });
  const params = { clientId: view.client.id };
  if (!inCharge || follows === 'ordinary-year') return null;
  const state = review.change?.state;
  // While a change is on its way there is nothing to do here but to look at it; what is not accepted is not done.
  const isOnItsWay = state === 'draft' || state === 'sent' || state === 'accepted';
  const mayBeDone = follows !== 'changed-agreement' || state === 'accepted';
  return (
    <>
      <div className="actions">
        {!isOnItsWay && (
          <LinkAction to={places[follows]} params={params} look="main">
            {t(`follows.go.${follows}`)}
          </LinkAction>
        )}
        {mayBeDone && (
          <Action busy={followed.isPending} onClick={() => followed.mutate(params)}>
            {t('follows.done')}
          </Action>
        )}
      </div>
      {followed.error && <ProblemNote error={followed.error} />}
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { approveReviewDates, type OpenedReview, type ReviewPageView } from './review-requests.ts';

/** Whether the office's own part of the year stands on the shared page: by the lead, and never while a claim is marked. */
export function ReviewDatesCard({ view, review: { ownDates } }: { view: ReviewPageView; review: OpenedReview }) {
  const { t } = useTranslation('review');
  const approve = useAct({ run: approveReviewDates });
  const { shown, late, claimMarked, mayApprove } = ownDates;
  return (
    <Card title={t('dates.title')}>
      <div className="card-body stack-s">
        <p>
          {t(shown === 'approved' ? 'dates.shown' : 'dates.left')}{' '}
          {late === 0 ? t('dates.none') : t('dates.late', { count: late })}
        </p>
        {claimMarked && <p>{t('dates.claim')}</p>}
        {mayApprove && (
          <div className="actions">
            <Action
              small
              busy={approve.isPending}
              onClick={() => approve.mutate({ clientId: view.client.id, approved: shown !== 'approved' })}
            >
              {t(shown === 'approved' ? 'dates.takeBack' : 'dates.approve')}
            </Action>
          </div>
        )}
        {approve.error && <ProblemNote error={approve.error} />}
      </div>
    </Card>
  );
}

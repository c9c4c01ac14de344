import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../domain/kernel/index.ts';
import { openMeetingStates } from '../../../domain/meeting/index.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ClientLink } from '../../design/client-link.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useInCharge, useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { OfferDialog } from '../meetings/offer-dialog.tsx';
import { FollowsCard } from './follows-card.tsx';
import { MustDosCard } from './must-dos-card.tsx';
import { OpenCard } from './open-card.tsx';
import { OutcomeCard } from './outcome-card.tsx';
import { OwnViewCard } from './own-view-card.tsx';
import { reviewQuery, type OpenedReview, type ReviewPageView } from './review-requests.ts';
import { ReviewDatesCard } from './review-dates-card.tsx';
import { ReviewMinutesCard } from './review-minutes-card.tsx';
import { SharedCard } from './shared-card.tsx';
import './review.css';

/** The joint review of a client's year: each side's view, then one page for both, what it came to, the minutes and what follows. */
export function ReviewPage() {
  const { t } = useTranslation('review');
  const { language } = useFormats();
  const inCharge = useInCharge();
  const { clientId } = useParams({ from: '/office/clients/$clientId/review' });
  const query = useQuery(reviewQuery(clientId, language));
  const [offering, setOffering] = useState(false);
  const view = query.data;
  const mayOffer = inCharge && view?.courseId && view.stage !== 'ended' && !hasMeeting(view);
  return (
    <>
      <PageHead
        title={view ? t('with', { client: view.client.name }) : t('title')}
        intro={t('intro')}
        above={<ClientLink clientId={clientId} name={view?.client.name} />}
      >
        {view?.courseId && (
          <LinkAction to="/clients/$clientId/course" params={{ clientId }} look="quiet">
            {t('toCourse')}
          </LinkAction>
        )}
        {mayOffer && <Action onClick={() => setOffering(true)}>{t('offer')}</Action>}
      </PageHead>
      <Loaded query={query} lines={6}>
        {(loaded) => (
          <div className="stack">
            <MeetingLine view={loaded} />
            {loaded.review ? <Opened view={loaded} review={loaded.review} /> : <OpenCard view={loaded} />}
          </div>
        )}
      </Loaded>
      {offering && view?.courseId && (
        <OfferDialog
          clientId={clientId}
          courseId={view.courseId}
          purpose="review"
          {...(view.opening.yearEndsOn === null ? {} : { earliestOn: addDays(view.opening.yearEndsOn, 1) })}
          onClose={() => setOffering(false)}
        />
      )}
    </>
  );
}

function Opened({ view, review }: { view: ReviewPageView; review: OpenedReview }) {
  const { t } = useTranslation('review');
  if (review.erased) {
    return (
      <Card title={t('shared.title')}>
        <p className="card-body">{t('shared.erased')}</p>
      </Card>
    );
  }
  return (
    <>
      {review.shared ? (
        <SharedCard shared={review.shared} />
      ) : (
        <OwnViewCard key={review.own?.givenOn ?? ''} view={view} review={review} />
      )}
      <div className="review-columns">
        <div className="stack">
          <OutcomeCard view={view} review={review} />
          <ReviewMinutesCard key={review.outcome?.on ?? ''} view={view} review={review} />
          <FollowsCard view={view} review={review} />
        </div>
        <div className="stack">
          <MustDosCard view={view} review={review} />
          <ReviewDatesCard view={view} review={review} />
        </div>
      </div>
    </>
  );
}

function MeetingLine({ view: { meeting } }: { view: ReviewPageView }) {
  const { t } = useTranslation('review');
  const formats = useFormats();
  const today = useToday();
  if (!meeting || !isArranged(meeting.state)) return null;
  return (
    <div className="note-line next-step">
      <p className="grow">
        {meeting.meetsOn === null
          ? t('meeting.waits')
          : t(meeting.meetsOn < today ? 'meeting.was' : 'meeting.at', { day: formats.date(meeting.meetsOn) })}
      </p>
      <LinkAction to="/meetings/$meetingId" params={{ meetingId: meeting.id }} small look="quiet">
        {t('meeting.see')}
      </LinkAction>
    </div>
  );
}

function hasMeeting({ meeting }: ReviewPageView): boolean {
  return meeting !== null && isArranged(meeting.state);
}

function isArranged(state: NonNullable<ReviewPageView['meeting']>['state']): boolean {
  return state === 'held' || openMeetingStates.includes(state);
}

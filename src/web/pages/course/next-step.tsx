import '../../words/course-words.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseView } from '../../../http/contract/courses.ts';
import { nextStepInWords } from '../../../texts/review/next-step-in-words.ts';
import { LinkAction } from '../../design/link-action.tsx';
import { useFormats } from '../../words/use-formats.ts';
import './course.css';

type Act = NonNullable<CourseView['next']>['what'];

/** Where an act is done; what is a person's own decision has no page of its own. */
const places = {
  'prepare-talk': 'talk',
  'offer-meeting': 'talk',
  'draft-agreement': 'talk',
  // Other times, or another proposal.
  'decide-after-no': 'talk',
  'pick-time': 'meeting',
  'confirm-time': 'meeting',
  'hold-meeting': 'meeting',
  'record-meeting': 'meeting',
  'send-minutes': 'meeting',
  'send-agreement': 'agreement',
  'answer-agreement': 'agreement',
  'draft-changed-agreement': 'client',
  'begin-year': 'year',
  'look-halfway': 'year',
  'decide-after-stop': 'year',
  'begin-new-year': 'year',
  'book-review': 'review',
  'open-review': 'review',
  'give-view': 'review',
  'open-without': 'review',
  'hold-review': 'review',
  'record-review': 'review',
  'decide-outcome': 'review',
  'send-review-minutes': 'review',
  'answer-minutes': 'review',
  'talk-about-minutes': 'review',
  'help-on': 'helping-on',
  'call-client': 'client',
  'tell-new-contact': 'client',
  'find-who-acts': 'client',
  'choose-lead': 'client',
  'go-on-after-pause': 'year',
  'send-status': 'year',
} as const satisfies Partial<Record<Act, string>>;
type CoursePlace = (typeof places)[keyof typeof places];

/** A meeting and an agreement have addresses of their own. */
const addresses = {
  talk: '/clients/$clientId/talk',
  client: '/clients/$clientId',
  year: '/clients/$clientId/year',
  review: '/clients/$clientId/review',
  'helping-on': '/clients/$clientId/helping-on',
} as const satisfies Record<Exclude<CoursePlace, 'meeting' | 'agreement'>, string>;

interface NextStepProps {
  clientId: string;
  view: Pick<CourseView, 'next' | 'proposal'> & { stage?: CourseView['stage']; meeting: { id: string } | null };
  /** The page that one is on needs no link to itself. */
  at?: CoursePlace;
  children?: ReactNode;
}

/** Whose turn it is, by when, and the way there. */
export function NextStep({ clientId, view: { next, stage, meeting, proposal }, at, children }: NextStepProps) {
  const formats = useFormats();
  if (!next) return null;
  const place = placeOf(next.what, stage);
  return (
    <div className={next.overdue ? 'note-line is-late next-step' : 'note-line next-step'}>
      <p className="grow">{nextStepInWords(next, formats.language)}</p>
      {place !== undefined && place !== at && (
        <WayThere place={place} clientId={clientId} meetingId={meeting?.id ?? null} proposalId={proposal?.id ?? null} />
      )}
      {children}
    </div>
  );
}

/** A no to the change that a joint review led to is looked at where the review is. */
function placeOf(what: Act, stage: CourseView['stage'] | undefined): CoursePlace | undefined {
  if (what === 'decide-after-no' && stage === 'following-up') return 'review';
  return what in places ? places[what as keyof typeof places] : undefined;
}

interface WayThereProps {
  place: CoursePlace;
  clientId: string;
  meetingId: string | null;
  proposalId: string | null;
}

function WayThere({ place, clientId, meetingId, proposalId }: WayThereProps) {
  const { t } = useTranslation('course');
  if (place === 'meeting') {
    return meetingId === null ? null : (
      <LinkAction to="/meetings/$meetingId" params={{ meetingId }} small look="main">
        {t('way.meeting')}
      </LinkAction>
    );
  }
  if (place === 'agreement') {
    return proposalId === null ? null : (
      <LinkAction to="/agreements/$proposalId" params={{ proposalId }} small look="main">
        {t('way.agreement')}
      </LinkAction>
    );
  }
  return (
    <LinkAction to={addresses[place]} params={{ clientId }} small look="main">
      {t(`way.${place}`)}
    </LinkAction>
  );
}

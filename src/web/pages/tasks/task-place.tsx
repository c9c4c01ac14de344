import { useTranslation } from 'react-i18next';
import { LinkAction } from '../../design/link-action.tsx';

const places = {
  failed: { to: '/outbox', words: 'tasks.openOutbox' },
  'in-doubt': { to: '/outbox', words: 'tasks.openOutbox' },
  'retention-to-approve': { to: '/retention', words: 'tasks.openRetention' },
  'removal-to-look-at': { to: '/retention', words: 'tasks.openRetention' },
  'outside-to-confirm': { to: '/outside', words: 'tasks.openOutside' },
  'talk-to-prepare': { to: '/course', words: 'tasks.openCourse' },
  'course-to-decide': { to: '/course', words: 'tasks.openCourse' },
  'course-turn': { to: '/course', words: 'tasks.openCourse' },
  'meeting-unanswered': { to: '/meetings', words: 'tasks.openMeetings' },
  'meeting-declined': { to: '/meetings', words: 'tasks.openMeetings' },
  'meeting-to-arrange': { to: '/meetings', words: 'tasks.openMeetings' },
  'meeting-to-mark': { to: '/meetings', words: 'tasks.openMeetings' },
  'meeting-without-slots': { to: '/meetings', words: 'tasks.openMeetings' },
  'meeting-in-absence': { to: '/meetings', words: 'tasks.openMeetings' },
  'meeting-without-attendee': { to: '/meetings', words: 'tasks.openMeetings' },
  'question-answered': { to: '/questions', words: 'tasks.openQuestions' },
  'absent-without-deputy': { to: '/people', words: 'tasks.openPeople' },
  'seal-replaced': { to: '/people', words: 'tasks.openPeople' },
  'sms-not-configured': { to: '/people', words: 'tasks.openPeople' },
  'clock-jump': { to: '/sends', words: 'tasks.openSends' },
} as const;

/** The page on which the matter is settled, where that is not here. */
export function TaskPlace({ kind, clientId }: { kind: string; clientId: string | null }) {
  const { t } = useTranslation();
  if (kind.startsWith('referral-') && clientId !== null) {
    return (
      <LinkAction to="/clients/$clientId/helping-on" params={{ clientId }} small look="main">
        {t('tasks.openHelpingOn')}
      </LinkAction>
    );
  }
  if (kind.startsWith('handover-') && clientId !== null) {
    return (
      <LinkAction to="/clients/$clientId/handover" params={{ clientId }} small look="main">
        {t('tasks.openHandover')}
      </LinkAction>
    );
  }
  if (kind.startsWith('year-') && clientId !== null) {
    return (
      <LinkAction to="/clients/$clientId/year" params={{ clientId }} small look="main">
        {t('tasks.openYear')}
      </LinkAction>
    );
  }
  if (kind.startsWith('review-') && clientId !== null) {
    return (
      <LinkAction to="/clients/$clientId/review" params={{ clientId }} small look="main">
        {t('tasks.openReview')}
      </LinkAction>
    );
  }
  if (!(kind in places)) return null;
  const { to, words } = places[kind as keyof typeof places];
  return (
    <LinkAction to={to} small look="main">
      {t(words)}
    </LinkAction>
  );
}

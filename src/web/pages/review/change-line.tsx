import { useTranslation } from 'react-i18next';
import { LinkAction } from '../../design/link-action.tsx';
import { useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import type { OpenedReview } from './review-requests.ts';

type Change = NonNullable<OpenedReview['change']>;

/** The change of the agreement that the review led to: how far it has come, what holds meanwhile, and the way to it. */
export function ChangeLine({ change }: { change: Change }) {
  const { t } = useTranslation('review');
  const formats = useFormats();
  const today = useToday();
  const { proposalId, draftedOn, sentOn, answerByOn, endedOn } = change;
  const isUnanswered = change.state === 'sent' && answerByOn !== null && today > answerByOn;
  const day = (on: Change['draftedOn'] | null): string => formats.date(on ?? draftedOn);
  const days = { drafted: day(draftedOn), sent: day(sentOn), by: day(answerByOn), ended: day(endedOn) };
  return (
    <div className="note-line next-step">
      <p className="grow">{t(`follows.change.${isUnanswered ? 'unanswered' : change.state}`, days)}</p>
      <LinkAction to="/agreements/$proposalId" params={{ proposalId }} small>
        {t('follows.change.see')}
      </LinkAction>
    </div>
  );
}

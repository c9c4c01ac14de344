import { useEffect } from 'react';
import { groupDays } from '../derive/derive-proposal-stage.ts';
import type { GivenReply } from '../parts/given-reply.ts';
import { Icon } from '../parts/icon.tsx';
import { firstName } from '../parts/problem-note.tsx';
import { Screen } from '../parts/screen.tsx';
import { useBackToList } from '../parts/use-back.ts';
import { usePortal } from '../portal-context.tsx';
import { useProposalWords } from '../words/use-proposal-words.ts';

/** After the answer: that it is in, and what happens next. A reload from here comes to how the agreement then stands. */
export function ProposalAnsweredScreen({ reply }: { reply: GivenReply }) {
  const { goInstead } = usePortal();
  useEffect(() => goInstead({ screen: 'proposal' }), [goInstead]);
  return reply.reply === 'accepted' ? <Accepted reply={reply} /> : <Declined reply={reply} />;
}

function Accepted({ reply: { proposal, outcome } }: { reply: Extract<GivenReply, { reply: 'accepted' }> }) {
  const { go, home } = usePortal();
  const { say, phrase, language, dayOfYear, day, list } = useProposalWords();
  const back = useBackToList();
  const from = dayOfYear(outcome.startOn);
  const others = list(proposal.signers.filter(({ me, state }) => !me && state === 'waiting').map(({ name }) => name));
  const first = groupDays(proposal.days).find(({ on }) => on >= outcome.startOn);
  return (
    <Screen
      title={outcome.complete ? phrase('accepted.titleAll') : phrase('accepted.title')}
      lead={outcome.complete ? phrase('accepted.leadAll', { day: from }) : phrase('lead.waits-for-others', { others })}
      notes={<DoneMark />}
      narrow
      bar={
        <button type="button" className="button main tall full" onClick={back.go}>
          {say('frame.toList')}
        </button>
      }
    >
      <section className="card stack-s" aria-labelledby="next">
        <h2 id="next">{phrase('accepted.next')}</h2>
        <ul className="meaning">
          <li>{outcome.complete ? phrase('accepted.mailSealed') : phrase('accepted.mail')}</li>
          {!outcome.complete && <li>{phrase(proposal.changeNumber === null ? 'nothingHolds' : 'oldHolds')}</li>}
          {outcome.complete && first && (
            <li>
              {phrase('accepted.first', { day: day(first.on) })} {list(first.what)}.
            </li>
          )}
          {outcome.complete && outcome.startOn > home.todayOn && (
            <li>{phrase('accepted.before', { day: day(outcome.startOn) })}</li>
          )}
        </ul>
        {outcome.complete && (
          <button type="button" className="button second full" onClick={() => go({ screen: 'calendar' })}>
            <Icon name="calendar" />
            {phrase('accepted.toCalendar')}
          </button>
        )}
        {outcome.complete && (
          <a className="link" href={`/verify?lang=${language}`} target="_blank" rel="noreferrer">
            {say('agreement.verify')}
          </a>
        )}
      </section>
    </Screen>
  );
}

function Declined({ reply: { proposal, reason } }: { reply: Extract<GivenReply, { reply: 'declined' }> }) {
  const { home } = usePortal();
  const { say, phrase, counted } = useProposalWords();
  const days = counted(home.office.answerWithinDays, 'working-day');
  const back = useBackToList();
  return (
    <Screen
      title={phrase('declined.title')}
      lead={`${phrase('decline.lead', { lead: firstName(proposal.leadName), days })} ${phrase(
        proposal.changeNumber === null ? 'nothingHolds' : 'oldHolds',
      )}`}
      narrow
      bar={
        <button type="button" className="button main tall full" onClick={back.go}>
          {say('frame.toList')}
        </button>
      }
    >
      <section className="card flat stack-s" aria-labelledby="reply">
        <h2 id="reply">{phrase('declined.next')}</h2>
        <p className="own-words">{reason}</p>
      </section>
    </Screen>
  );
}

function DoneMark() {
  return (
    <span className="dot large" aria-hidden="true">
      <Icon name="check" />
    </span>
  );
}

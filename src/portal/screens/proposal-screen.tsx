import { useState } from 'react';
import type { Proposal } from '../api/proposal-api.ts';
import { deriveProposalStage } from '../derive/derive-proposal-stage.ts';
import { AcceptSheet } from '../parts/accept-sheet.tsx';
import type { GivenReply } from '../parts/given-reply.ts';
import { Loading } from '../parts/loading.tsx';
import { Note } from '../parts/note.tsx';
import { ProposalBody } from '../parts/proposal-body.tsx';
import { Screen } from '../parts/screen.tsx';
import { useBackToList } from '../parts/use-back.ts';
import { useProposal } from '../parts/use-proposal.ts';
import { useProposalLead } from '../parts/use-proposal-lead.ts';
import { useQueue } from '../parts/use-queue.ts';
import { usePortal } from '../portal-context.tsx';
import { useProposalWords } from '../words/use-proposal-words.ts';

interface ProposalScreenProps {
  /** The question is on top of it. */
  asking: boolean;
  onReplied(reply: GivenReply): void;
}

/** The agreement to read, and the two ways to answer it. What has ended meanwhile says so, and the text stays to be read. */
export function ProposalScreen({ asking, onReplied }: ProposalScreenProps) {
  const { goInstead } = usePortal();
  const { say } = useProposalWords();
  const back = useBackToList();
  const { data, problem, replaced, reload } = useProposal(asking ? 'proposal-accept' : 'proposal');
  const [refusal, setRefusal] = useState<string | null>(null);
  if (!data) {
    return (
      <Screen title={say('proposal.title')} back={back}>
        <Loading problem={problem} />
        {problem && (
          <button type="button" className="button second full" onClick={reload}>
            {say('frame.again')}
          </button>
        )}
      </Screen>
    );
  }
  const { proposal } = data;
  if (!proposal) return <NoProposal refusal={refusal} />;
  return (
    <Reading
      proposal={proposal}
      asking={asking}
      replaced={replaced}
      refusal={refusal}
      onReplied={onReplied}
      onRefused={(sentence) => {
        setRefusal(sentence);
        goInstead({ screen: 'proposal' });
        reload();
      }}
    />
  );
}

interface ReadingProps extends ProposalScreenProps {
  proposal: Proposal;
  replaced: boolean;
  refusal: string | null;
  onRefused(sentence: string): void;
}

function Reading({ proposal, asking, replaced, refusal, onReplied, onRefused }: ReadingProps) {
  const { home, goInstead } = usePortal();
  const { say, phrase, day, clockOf } = useProposalWords();
  const back = useBackToList();
  const leadOf = useProposalLead();
  const { view } = useQueue();
  const stage = deriveProposalStage(proposal, home.todayOn);
  return (
    <Screen
      title={phrase(`title.${stage}`, { day: day(proposal.startOn) })}
      over={home.openedUntil ? say('code.opened', { time: clockOf(home.openedUntil) }) : undefined}
      lead={leadOf(proposal, stage)}
      back={back}
      notes={
        <>
          {!view.online && (
            <Note kind="off">
              <p>{phrase('problems.offline')}</p>
            </Note>
          )}
          {(refusal ?? (replaced ? phrase('problems.document') : null)) && (
            <Note kind="news">
              <p>{refusal ?? phrase('problems.document')}</p>
            </Note>
          )}
        </>
      }
      {...(stage === 'open' ? { bar: <AnswerBar /> } : {})}
    >
      <ProposalBody proposal={proposal} stage={stage} />
      {asking && stage === 'open' && (
        <AcceptSheet
          shown={proposal}
          onClose={() => goInstead({ screen: 'proposal' })}
          onAccepted={(outcome, accepted) => onReplied({ reply: 'accepted', proposal: accepted, outcome })}
          onRefused={onRefused}
        />
      )}
    </Screen>
  );
}

/** Yes and no: both at hand, and neither is given by one touch. */
function AnswerBar() {
  const { go } = usePortal();
  const { phrase } = useProposalWords();
  return (
    <div className="answer-bar">
      <button type="button" className="button main tall" onClick={() => go({ screen: 'proposal-accept' })}>
        {phrase('accept.go')}
      </button>
      <button type="button" className="button second tall no" onClick={() => go({ screen: 'proposal-decline' })}>
        {phrase('decline.go')}
      </button>
    </div>
  );
}

function NoProposal({ refusal }: { refusal: string | null }) {
  const { home, go } = usePortal();
  const { phrase } = useProposalWords();
  const back = useBackToList();
  return (
    <Screen title={phrase('none.title')} lead={refusal ?? phrase('none.lead')} back={back} narrow>
      {home.answersFor.includes('agreement') && (
        <button type="button" className="button second full" onClick={() => go({ screen: 'agreement' })}>
          {phrase('none.toAgreement')}
        </button>
      )}
    </Screen>
  );
}

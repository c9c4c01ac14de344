import { useRef, useState } from 'react';
import { proposalApi, type Proposal } from '../api/proposal-api.ts';
import { deriveProposalStage } from '../derive/derive-proposal-stage.ts';
import type { GivenReply } from '../parts/given-reply.ts';
import { Loading } from '../parts/loading.tsx';
import { Note } from '../parts/note.tsx';
import { firstName, ProblemNote } from '../parts/problem-note.tsx';
import { Screen } from '../parts/screen.tsx';
import { useProposal } from '../parts/use-proposal.ts';
import { useReplyAction } from '../parts/use-reply-action.ts';
import { usePortal } from '../portal-context.tsx';
import { forgetReason, keepReason, typedReason } from '../typed-reason.ts';
import { useProposalWords } from '../words/use-proposal-words.ts';
import { ProposalScreen } from './proposal-screen.tsx';

const topics = ['deadline', 'surcharge', 'price', 'other'] as const;

/** "Nei, ikke slik": what does not suit, who answers and by when, and that the old agreement holds meanwhile. */
export function ProposalDeclineScreen({ onReplied }: { onReplied(reply: GivenReply): void }) {
  const { home } = usePortal();
  const back = useBackToProposal();
  const { say, phrase } = useProposalWords();
  const { data, problem, reload } = useProposal('proposal-decline');
  const [refusal, setRefusal] = useState<string | null>(null);
  const proposal = data?.proposal;
  if (!data) {
    return (
      <Screen title={phrase('decline.title')} back={back} narrow>
        <Loading problem={problem} />
        {problem && (
          <button type="button" className="button second full" onClick={reload}>
            {say('frame.again')}
          </button>
        )}
      </Screen>
    );
  }
  // Nothing to say no to any more: the agreement's own screen tells why.
  if (!proposal || deriveProposalStage(proposal, home.todayOn) !== 'open') {
    return <ProposalScreen asking={false} onReplied={onReplied} />;
  }
  return (
    <DeclineForm
      proposal={proposal}
      refusal={refusal}
      onReplied={onReplied}
      onRefused={(sentence) => {
        setRefusal(sentence);
        reload();
      }}
    />
  );
}

interface DeclineFormProps {
  proposal: Proposal;
  /** Why the answer was not taken, where the agreement is still to be answered. */
  refusal: string | null;
  onReplied(reply: GivenReply): void;
  onRefused(sentence: string): void;
}

function DeclineForm({ proposal, refusal, onReplied, onRefused }: DeclineFormProps) {
  const { home } = usePortal();
  const back = useBackToProposal();
  const { say, phrase, counted } = useProposalWords();
  const days = counted(home.office.answerWithinDays, 'working-day');
  const { topic, words, write } = useTypedReason(proposal.id);
  const field = useRef<HTMLTextAreaElement>(null);
  const [asked, setAsked] = useState(false);
  const { busy, problem, reply } = useReplyAction('proposal-decline', onRefused);
  const label = topics.find((one) => one === topic) ?? null;
  const reason = reasonOf(label === null || label === 'other' ? null : phrase(`decline.topics.${label}`), words);
  const missing = reason === '' && (label === 'other' ? phrase('decline.missingWords') : phrase('decline.missing'));

  const several = proposal.signers.filter(({ side }) => side === 'client').length > 1;

  function send(): void {
    if (missing) {
      setAsked(true);
      field.current?.focus();
      return;
    }
    void reply(async () => {
      await proposalApi.decline(proposal.id, home.company.clientId, reason);
      forgetReason(proposal.id);
      onReplied({ reply: 'declined', proposal, reason });
    });
  }

  return (
    <Screen
      title={phrase('decline.title')}
      lead={`${phrase('decline.lead', { lead: firstName(proposal.leadName), days })} ${phrase(
        proposal.changeNumber === null ? 'nothingHolds' : 'oldHolds',
      )}`}
      back={back}
      narrow
      bar={
        <button type="button" className="button main tall full" aria-disabled={busy} onClick={send}>
          {busy ? say('frame.working') : phrase('decline.send')}
        </button>
      }
    >
      <fieldset>
        <legend className="only-read">{phrase('decline.title')}</legend>
        {topics.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name="topic" checked={topic === one} onChange={() => write({ topic: one, words })} />
            <b>{phrase(`decline.topics.${one}`)}</b>
          </label>
        ))}
      </fieldset>
      <div>
        <label className="field" htmlFor="reason">
          {phrase('decline.words')}
        </label>
        <textarea
          ref={field}
          id="reason"
          className="input"
          rows={4}
          maxLength={wordsMax}
          value={words}
          aria-invalid={asked && Boolean(missing)}
          aria-describedby="reason-hint"
          onChange={(event) => write({ topic, words: event.target.value })}
        />
        <p className="hint" id="reason-hint" role={asked && missing ? 'alert' : undefined}>
          {asked && missing ? missing : phrase('decline.wordsHint')}
        </p>
      </div>
      {several && (
        <Note kind="info">
          <p>{phrase('decline.ends')}</p>
        </Note>
      )}
      {refusal && !problem && (
        <Note kind="error">
          <p>
            <b>{phrase('problems.notSent')}</b> {refusal}
          </p>
        </Note>
      )}
      <ProblemNote problem={problem} />
    </Screen>
  );
}

/** With the topic before it, it stays within what the office's side keeps. */
const wordsMax = 950;

function reasonOf(topic: string | null, words: string): string {
  return [...(topic === null ? [] : [topic]), ...(words.trim() === '' ? [] : [words.trim()])].join(': ');
}

function useTypedReason(proposalId: string) {
  const [typed, setTyped] = useState(() => typedReason(proposalId));
  return {
    ...typed,
    write(next: { topic: string | null; words: string }): void {
      setTyped(next);
      keepReason(proposalId, next);
    },
  };
}

function useBackToProposal(): { label: string; go(): void } {
  const { go } = usePortal();
  const { phrase } = useProposalWords();
  return { label: phrase('decline.toProposal'), go: () => go({ screen: 'proposal' }) };
}

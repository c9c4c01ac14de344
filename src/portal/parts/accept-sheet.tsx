import { useState } from 'react';
import { proposalApi, type Accepted, type Proposal } from '../api/proposal-api.ts';
import { shortenHash } from '../derive/derive-proposal-stage.ts';
import { usePortal } from '../portal-context.tsx';
import { useProposalWords } from '../words/use-proposal-words.ts';
import { ConfirmIdentity } from './confirm-identity.tsx';
import { Note } from './note.tsx';
import { ProblemNote } from './problem-note.tsx';
import { Rows } from './rows.tsx';
import { Sheet } from './sheet.tsx';
import { useReplyAction } from './use-reply-action.ts';

interface AcceptSheetProps {
  /** The agreement that was on the screen when the question came. */
  shown: Proposal;
  onClose(): void;
  onAccepted(outcome: Accepted, proposal: Proposal): void;
  /** The server would not: said in words, and the agreement is to be fetched again. */
  onRefused(sentence: string): void;
}

/** Exactly what is accepted, for whom and from when; only the button in here accepts. The document is the one that was on the screen, whatever has come since. */
export function AcceptSheet({ shown, onClose, onAccepted, onRefused }: AcceptSheetProps) {
  const { home } = usePortal();
  const { say, phrase, dayOfYear, orgnr } = useProposalWords();
  const [proposal] = useState(shown);
  const { busy, problem, reply } = useReplyAction('proposal-accept', onRefused);
  const { company, person } = home;
  const title =
    proposal.changeNumber === null ? proposal.text.title : phrase('change', { number: proposal.changeNumber });
  const accept = (): void =>
    void reply(async () => {
      const { id, documentSha256, identity } = proposal;
      onAccepted(await proposalApi.accept(id, company.clientId, documentSha256, identity?.confirmed?.id), proposal);
    });
  return (
    <Sheet title={phrase('accept.title')} readFirst onClose={onClose}>
      <div className="stack options">
        <Rows
          rows={[
            [
              phrase('accept.forWhom'),
              <>
                {company.name}
                {company.orgnr && (
                  <>
                    <br />
                    {orgnr(company.orgnr)}
                  </>
                )}
              </>,
            ],
            [phrase('accept.you'), person.name],
            [phrase('accept.what'), title],
            [phrase('document.mark'), shortenHash(proposal.documentSha256)],
            [phrase('accept.from'), dayOfYear(proposal.startOn)],
          ]}
        />
        <p>
          {phrase('accept.startsWhenAll')} {phrase('accept.nothingBefore')}
        </p>
        <Note kind="info">
          <p>{phrase('accept.kept')}</p>
        </Note>
        <ConfirmIdentity proposal={proposal} />
        <ProblemNote problem={problem} />
        <button type="button" className="button main tall full" aria-disabled={busy} onClick={accept}>
          {busy ? say('frame.working') : phrase('accept.go')}
        </button>
      </div>
    </Sheet>
  );
}

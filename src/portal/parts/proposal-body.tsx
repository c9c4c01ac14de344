import type { Proposal } from '../api/proposal-api.ts';
import type { ProposalStage } from '../derive/derive-proposal-stage.ts';
import { useProposalWords } from '../words/use-proposal-words.ts';
import { AgreementPaper } from './agreement-paper.tsx';
import { ProposalChanges } from './proposal-changes.tsx';
import { ProposalDays } from './proposal-days.tsx';
import { ProposalDocument } from './proposal-document.tsx';
import { ProposalExamples } from './proposal-examples.tsx';
import { ProposalSigners } from './proposal-signers.tsx';

/** What the agreement means, what it changes, its days, its whole text; beside it on a wide screen, who answers and the document itself. */
export function ProposalBody({ proposal, stage }: { proposal: Proposal; stage: ProposalStage }) {
  const { phrase, whole } = useProposalWords();
  return (
    <div className="proposal">
      <div className="stack">
        {proposal.changeNumber !== null && (
          <p>
            <span className="tag news">{phrase('change', { number: proposal.changeNumber })}</span>
          </p>
        )}
        {proposal.summary.length > 0 && (
          <section className="card stack-s" aria-labelledby="meaning">
            <h2 id="meaning">{phrase('meaning')}</h2>
            <ul className="meaning" lang={proposal.language}>
              {proposal.summary.map((sentence) => (
                <li key={sentence}>{whole(sentence)}</li>
              ))}
            </ul>
          </section>
        )}
        <ProposalExamples examples={proposal.examples} language={proposal.language} />
        <ProposalChanges changes={proposal.changes} language={proposal.language} />
        <ProposalDays days={proposal.days} language={proposal.language} />
        <AgreementPaper text={proposal.text} language={proposal.language} />
      </div>
      <div className="stack beside">
        <ProposalSigners proposal={proposal} />
        <ProposalDocument proposal={proposal} stage={stage} />
      </div>
    </div>
  );
}

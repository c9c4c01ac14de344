import { proposalApi, type Proposal } from '../api/proposal-api.ts';
import { shortenHash, type ProposalStage } from '../derive/derive-proposal-stage.ts';
import { usePortal } from '../portal-context.tsx';
import { useProposalWords } from '../words/use-proposal-words.ts';
import { Icon } from './icon.tsx';

/** The document as it is hashed, with its mark: short to see, whole to compare. */
export function ProposalDocument({ proposal, stage }: { proposal: Proposal; stage: ProposalStage }) {
  const { home } = usePortal();
  const { phrase } = useProposalWords();
  const { clientId } = home.company;
  const { id, documentSha256 } = proposal;
  return (
    <section className="card stack-s" aria-labelledby="document">
      <h2 id="document">{phrase('document.title')}</h2>
      <p className="sub">{phrase('document.lead')}</p>
      {stage === 'agreed' && !proposal.sealed && <p>{phrase('document.sealing')}</p>}
      {proposal.sealed && (
        <a
          className="button second full"
          href={proposalApi.sealedAddress(id, clientId)}
          target="_blank"
          rel="noreferrer"
        >
          <Icon name="lock" />
          {phrase('document.openSealed')}
        </a>
      )}
      <a
        className="button second full"
        href={proposalApi.documentAddress(id, clientId)}
        target="_blank"
        rel="noreferrer"
      >
        <Icon name="paper" />
        {phrase('document.open')}
      </a>
      <p>
        <span className="sub">{phrase('document.mark')}</span>
        <br />
        <span className="mark">{shortenHash(documentSha256)}</span>
      </p>
      <details>
        <summary>{phrase('document.whole')}</summary>
        <p className="mark whole-mark">
          {documentSha256.match(/.{1,4}/g)?.map((part, index) => (
            <span key={index}>{part}</span>
          ))}
        </p>
        <p className="sub small">{phrase('document.why')}</p>
      </details>
    </section>
  );
}

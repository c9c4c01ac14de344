import type { Proposal } from '../api/proposal-api.ts';
import { useProposalWords } from '../words/use-proposal-words.ts';

/** Each clause that the change changes, before and after; with words and not by colour or a line through it alone. */
export function ProposalChanges({ changes, language }: Pick<Proposal, 'changes' | 'language'>) {
  const { phrase, whole } = useProposalWords();
  if (changes.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="changes">
      <h2 id="changes">{phrase('changes.title')}</h2>
      {changes.map(({ number, heading, kind, before, after }, index) => (
        <div className="change stack-s" key={index}>
          <h3>
            {number !== null && `${phrase('changes.clause', { number })}: `}
            <span lang={language}>{heading}</span>
            <span className="tag">{phrase(`changes.${kind}`)}</span>
          </h3>
          {before !== null && (
            <div>
              <p className="small sub">{phrase('changes.before')}</p>
              <p lang={language}>
                <del>{whole(before)}</del>
              </p>
            </div>
          )}
          {after !== null && (
            <div>
              <p className="small sub">{phrase('changes.after')}</p>
              <p lang={language}>
                <ins>{whole(after)}</ins>
              </p>
            </div>
          )}
        </div>
      ))}
      <p className="sub small">{phrase('changes.rest')}</p>
    </section>
  );
}

import type { Proposal } from '../api/proposal-api.ts';
import { markDifference, type MarkedWords } from '../derive/mark-difference.ts';
import { useProposalWords } from '../words/use-proposal-words.ts';

type Change = Proposal['changes'][number];

/** Each clause that the change changes, before and after; with words and not by colour or a line through it alone. */
export function ProposalChanges({ changes, language }: Pick<Proposal, 'changes' | 'language'>) {
  const { phrase } = useProposalWords();
  if (changes.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="changes">
      <h2 id="changes">{phrase('changes.title')}</h2>
      {changes.map((change, index) => (
        <ChangedClause key={index} change={change} language={language} />
      ))}
      <p className="sub small">{phrase('changes.rest')}</p>
    </section>
  );
}

function ChangedClause({ change, language }: { change: Change; language: Proposal['language'] }) {
  const { phrase } = useProposalWords();
  const { heading, kind, before, after } = change;
  const marked = before !== null && after !== null ? markDifference(before, after) : null;
  return (
    <div className="change stack-s">
      <h3>
        <span lang={language}>{heading}</span> <span className="tag">{phrase(`changes.${kind}`)}</span>
      </h3>
      {before !== null && (
        <div>
          <p className="small sub">{phrase('changes.before')}</p>
          <p lang={language}>
            <Marked mark="del" parts={marked?.before ?? [{ words: before, changed: true }]} />
          </p>
        </div>
      )}
      {after !== null && (
        <div>
          <p className="small sub">{phrase('changes.after')}</p>
          <p lang={language}>
            <Marked mark="ins" parts={marked?.after ?? [{ words: after, changed: false }]} />
          </p>
        </div>
      )}
    </div>
  );
}

/** The whole text, with what only this version has marked in it. */
function Marked({ mark: Mark, parts }: { mark: 'del' | 'ins'; parts: readonly MarkedWords[] }) {
  const { whole } = useProposalWords();
  return parts.map(({ words, changed }, index) => [
    index > 0 && ' ',
    changed ? <Mark key={index}>{whole(words)}</Mark> : whole(words),
  ]);
}

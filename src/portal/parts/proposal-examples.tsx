import type { Proposal } from '../api/proposal-api.ts';
import { useProposalWords } from '../words/use-proposal-words.ts';

/** What lateness would cost, worked out for days to come. */
export function ProposalExamples({ examples, language }: Pick<Proposal, 'examples' | 'language'>) {
  const { phrase, capital, count, whole } = useProposalWords();
  if (examples.length === 0) return null;
  return (
    <section className="card stack-s" aria-labelledby="examples">
      <h2 id="examples">
        {phrase('examples.title', { count: examples.length, figure: capital(count(examples.length)) })}
      </h2>
      <ul className="meaning" lang={language}>
        {examples.map(({ text }) => (
          <li key={text}>{whole(text)}</li>
        ))}
      </ul>
    </section>
  );
}

import type { Proposal } from '../api/proposal-api.ts';
import { useProposalWords } from '../words/use-proposal-words.ts';

/** What lateness would cost, worked out for days to come. */
export function ProposalExamples({ examples }: Pick<Proposal, 'examples'>) {
  const { phrase, capital, count, wholeKroner, whole } = useProposalWords();
  if (examples.length === 0) return null;
  return (
    <section className="card stack-s" aria-labelledby="examples">
      <h2 id="examples">
        {phrase('examples.title', { count: examples.length, figure: capital(count(examples.length)) })}
      </h2>
      <table className="examples">
        <thead>
          <tr>
            <th scope="col">{phrase('examples.what')}</th>
            <th scope="col">{phrase('examples.sum')}</th>
          </tr>
        </thead>
        <tbody>
          {examples.map(({ text, sumOre }) => (
            <tr key={text}>
              <th scope="row">{whole(text)}</th>
              <td>{wholeKroner(sumOre)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

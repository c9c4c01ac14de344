import type { Proposal } from '../api/proposal-api.ts';
import { useProposalWords } from '../words/use-proposal-words.ts';

/** The agreement word for word, as real text in the typeface of the document. */
export function AgreementPaper({ text, language }: Pick<Proposal, 'text' | 'language'>) {
  const { phrase, whole } = useProposalWords();
  return (
    <section className="stack-s" aria-labelledby="whole">
      <h2 id="whole">{phrase('text.title')}</h2>
      <article className="paper" lang={language}>
        <h3 className="paper-title">{text.title}</h3>
        <dl className="parties">
          {text.parties.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{whole(value)}</dd>
            </div>
          ))}
        </dl>
        {text.sections.map(({ key, number, heading, paragraphs, list }) => (
          <section key={key} aria-labelledby={`clause-${key}`}>
            <h4 id={`clause-${key}`}>
              {number && <span className="clause-number">{number}.</span>} {heading}
            </h4>
            {paragraphs.map((paragraph, index) => (
              <p key={index}>{whole(paragraph)}</p>
            ))}
            {list && list.length > 0 && (
              <ul>
                {list.map((line) => (
                  <li key={line}>{whole(line)}</li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </article>
    </section>
  );
}

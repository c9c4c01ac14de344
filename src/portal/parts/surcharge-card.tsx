import type { PortalAgreement } from '../../http/contract/portal.ts';
import { useWords } from '../words/use-words.ts';

/** One surcharge with its arithmetic, every step as it stands on the line itself. What was waived or forgiven shows what it would have been. */
export function SurchargeCard({ line }: { line: PortalAgreement['surcharges'][number] }) {
  const { say, capital, period, kroner, dayOfYear, language, documentType, list } = useWords();
  const charged = line.state === 'approved';
  const what = capital(list(line.documents.map((one) => documentType(one).toLowerCase())));
  return (
    <article className="card stack-s">
      <h3>{`${what}, ${period(line.period)}`}</h3>
      <p>
        <span className="tag">{say(`agreement.state.${line.state}`)}</span>{' '}
        <span className="sub">{dayOfYear(line.decidedOn)}</span>
      </p>
      <p>
        <b>{charged ? kroner(line.totalOre) : say('agreement.toPayNothing')}</b>
        <br />
        <span className="sub">
          {charged
            ? say('agreement.withVat', { sum: kroner(line.sumOre), vat: kroner(line.vatOre) })
            : say('agreement.wouldHaveBeen', { sum: kroner(line.sumOre) })}
        </span>
      </p>
      <details>
        <summary>{say('agreement.arithmetic')}</summary>
        <dl className="rows">
          {line.steps.map((step) => (
            <div key={step.label.nb}>
              <dt>{step.label[language]}</dt>
              <dd>
                {step.value[language]}
                {step.detail[language] && <span className="sub small step-detail">{step.detail[language]}</span>}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </article>
  );
}

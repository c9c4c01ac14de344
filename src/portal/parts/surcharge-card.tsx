import { useState } from 'react';
import type { PortalAgreement } from '../../http/contract/portal.ts';
import { useWords } from '../words/use-words.ts';
import { ObjectionSheet } from './objection-sheet.tsx';

/**
 * One surcharge with its arithmetic, every step as it stands on the line itself. What was waived or forgiven shows what it would have been; what
 * is approved can be objected to for some days, and then rests.
 */
export function SurchargeCard({ line }: { line: PortalAgreement['surcharges'][number] }) {
  const { say, capital, period, kroner, day, dayOfYear, language, documentType, list } = useWords();
  const [asking, setAsking] = useState(false);
  const [objected, setObjected] = useState(false);
  const state = objected ? 'resting' : line.state;
  const charged = state === 'approved';
  const toPayOre = charged ? line.totalOre - line.creditedTotalOre : 0;
  const what = line.request ?? capital(list(line.documents.map((one) => documentType(one).toLowerCase())));
  return (
    <article className="card stack-s">
      <h3>{`${what}, ${period(line.period)}`}</h3>
      <p>
        <span className="tag">{say(`agreement.state.${state}`)}</span>{' '}
        <span className="sub">{dayOfYear(line.decidedOn)}</span>
      </p>
      <p>
        <b>{toPayOre > 0 ? kroner(toPayOre) : say('agreement.toPayNothing')}</b>
        <br />
        <span className="sub">
          {charged
            ? say('agreement.withVat', { sum: kroner(line.sumOre), vat: kroner(line.vatOre) })
            : say(state === 'resting' ? 'agreement.rests' : 'agreement.wouldHaveBeen', { sum: kroner(line.sumOre) })}
        </span>
        {line.creditedOre > 0 && (
          <>
            <br />
            <span className="sub">
              {say('agreement.credited', {
                sum: kroner(line.creditedOre),
                vat: kroner(line.creditedTotalOre - line.creditedOre),
              })}
            </span>
          </>
        )}
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
      <p className="sub small" role="status">
        {objected && say('objection.sent')}
        {charged && line.objectByOn && say('objection.until', { day: day(line.objectByOn) })}
      </p>
      {charged && line.objectByOn && (
        <button type="button" className="button second full" onClick={() => setAsking(true)}>
          {say('objection.open')}
        </button>
      )}
      {asking && (
        <ObjectionSheet
          matter={{ kind: 'surcharge', id: line.lineId }}
          onClose={() => setAsking(false)}
          onObjected={() => {
            setObjected(true);
            setAsking(false);
          }}
        />
      )}
    </article>
  );
}

import { useState } from 'react';
import { toldFacts, type ToldFact } from '../../domain/referral/index.ts';
import { capitalise } from '../../texts/format-list.ts';
import { consentInWords } from '../../texts/referral/consent-in-words.ts';
import { referralWords } from '../../texts/referral/referral-words.ts';
import { referralApi, type PortalReferral } from '../api/referral-api.ts';
import { usePortal } from '../portal-context.tsx';
import { useReferralWords } from '../words/use-referral-words.ts';
import { Note } from './note.tsx';
import { ProblemNote } from './problem-note.tsx';
import { ReferralLetter } from './referral-letter.tsx';
import { Screen } from './screen.tsx';
import { useReferralAction } from './use-referral-action.ts';
import { useOfficeTraits } from './use-office-traits.ts';

interface ReferralQuestionProps {
  referral: PortalReferral;
  back: { label: string; go(): void };
  onDone(): Promise<void>;
}

/** What is asked, office by office and thing by thing. Nothing is ticked beforehand: a consent is given, not left standing. A no is as near as a yes. */
export function ReferralQuestion({ referral, back, onDone }: ReferralQuestionProps) {
  const { home } = usePortal();
  const { phrase, say, day, language } = useReferralWords();
  const { busy, problem, refused, answer } = useReferralAction(onDone);
  const traitsOf = useOfficeTraits();
  const [offices, setOffices] = useState<readonly string[]>([]);
  const [told, setTold] = useState<readonly ToldFact[]>([]);
  const [missing, setMissing] = useState(false);
  const question = consentInWords({ partnerIds: referral.offices.map(({ id }) => id), told: referral.told }, language);
  const isTold = (fact: ToldFact): boolean => fact === 'company' || told.includes(fact);
  const of = { clientId: home.company.clientId, referralId: referral.id };
  const isAll = offices.length === referral.offices.length && referral.told.every((fact) => isTold(fact));
  const chooseAll = (): void => {
    setOffices(referral.offices.map(({ id }) => id));
    setTold(referral.told);
  };
  const yes = (): void => {
    setMissing(offices.length === 0);
    if (offices.length === 0) return;
    answer(() =>
      referralApi.answer({
        ...of,
        decision: 'given',
        partnerIds: [...offices],
        told: toldFacts.filter(isTold),
      }),
    );
  };
  const no = (): void => answer(() => referralApi.answer({ ...of, decision: 'declined' }));
  return (
    <Screen
      title={question.heading}
      lead={`${question.question} ${phrase('answerBy', { day: day(referral.answerByOn) })}`}
      back={back}
      narrow
      bar={
        <>
          <button type="button" className="button main tall full" aria-disabled={busy} onClick={yes}>
            {busy ? say('frame.working') : question.yes}
          </button>
          <button type="button" className="button second tall full" aria-disabled={busy} onClick={no}>
            {question.no}
          </button>
        </>
      }
    >
      {referral.letter && <ReferralLetter letter={referral.letter} lead={referral.leadName} />}
      <fieldset className="ticks">
        <legend>{phrase('offices')}</legend>
        {referral.offices.map((office, index) => (
          <Tick
            key={office.id}
            label={phrase('office', { number: index + 1 })}
            under={traitsOf(office)}
            checked={offices.includes(office.id)}
            onChange={(checked) => setOffices(toggled(offices, office.id, checked))}
          />
        ))}
      </fieldset>
      <fieldset className="ticks">
        <legend>{phrase('facts')}</legend>
        {referral.told.map((fact) => (
          <Tick
            key={fact}
            label={capitalise(referralWords[language].told[fact])}
            under={fact === 'company' ? [phrase('always')] : []}
            fixed={fact === 'company'}
            checked={isTold(fact)}
            onChange={(checked) => setTold(toggled(told, fact, checked))}
          />
        ))}
      </fieldset>
      {!isAll && (
        <button type="button" className="button second full" onClick={chooseAll}>
          {phrase('all')}
        </button>
      )}
      <ul className="sub stack-s">
        {question.rest.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {missing && offices.length === 0 && (
        <Note kind="error">
          <p>{phrase('choose')}</p>
        </Note>
      )}
      {refused && (
        <Note kind="error">
          <p>{phrase('changed')}</p>
        </Note>
      )}
      <ProblemNote problem={problem} />
    </Screen>
  );
}

interface TickProps {
  label: string;
  under: readonly string[];
  checked: boolean;
  fixed?: boolean;
  onChange(checked: boolean): void;
}

function Tick({ label, under, checked, fixed = false, onChange }: TickProps) {
  return (
    <label className="choice">
      <input type="checkbox" checked={checked} disabled={fixed} onChange={(event) => onChange(event.target.checked)} />
      <span>
        <b>{label}</b>
        {under.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </span>
    </label>
  );
}

function toggled<Value>(all: readonly Value[], one: Value, checked: boolean): Value[] {
  return checked ? [...all, one] : all.filter((other) => other !== one);
}

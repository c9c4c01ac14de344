import { lazy, Suspense, useState } from 'react';
import { Brand } from '../../shell/brand.tsx';
import type { Awaited } from './go-on.ts';
import { LinkStep } from './link-step.tsx';
import { ProviderStep } from './provider-step.tsx';
import { RequestStep } from './request-step.tsx';
import './sign-in.css';

/** Fetched by those who are asked for a second factor. */
const SecondStep = lazy(() => import('./second-step.tsx').then((module) => ({ default: module.SecondStep })));

type Step = { at: 'request' } | { at: 'link'; token: string } | { at: 'provider'; answer: string } | { at: Awaited };

/**
 * The token lies in the fragment, which no server and no log ever sees; it is taken out of the address at once, and so is what a provider answered.
 */
function findStep(): Step {
  const { hash, search, pathname } = window.location;
  const token = hash.slice(1);
  const answer = search.slice(1);
  if (token !== '' || answer !== '') window.history.replaceState(null, '', pathname);
  if (token !== '') return { at: 'link', token };
  return new URLSearchParams(answer).has('state') ? { at: 'provider', answer } : { at: 'request' };
}

export function SignInPage() {
  const [step, setStep] = useState(findStep);
  const onAwaited = (at: Awaited): void => setStep({ at });
  const startOver = (): void => setStep({ at: 'request' });
  return (
    <main className="sign-in">
      <p className="brand">
        <Brand />
      </p>
      <div className="card">
        {step.at === 'request' && <RequestStep onAwaited={onAwaited} />}
        {step.at === 'link' && <LinkStep token={step.token} onAwaited={onAwaited} onNewLink={startOver} />}
        {step.at === 'provider' && <ProviderStep answer={step.answer} onAwaited={onAwaited} onOtherWay={startOver} />}
        {(step.at === 'code' || step.at === 'set-up') && (
          <Suspense>
            <SecondStep awaited={step.at} />
          </Suspense>
        )}
      </div>
    </main>
  );
}

import { proposalApi, type Proposal } from '../api/proposal-api.ts';
import { Problem } from '../api/problem.ts';
import { forgetIdentityTrouble, identityTrouble } from '../identity-return.ts';
import { usePortal } from '../portal-context.tsx';
import { useProposalWords } from '../words/use-proposal-words.ts';
import { Note } from './note.tsx';
import { ProblemNote } from './problem-note.tsx';
import { useAction } from './use-action.ts';
import { isCodeNeeded, useCodeDoor } from './use-code-door.ts';

/**
 * The way to an identity provider, where the installation has one, and what it said. Nobody has to go there: the code that opened the page is enough, and
 * where the provider fails the note says so.
 */
export function ConfirmIdentity({ proposal }: { proposal: Proposal }) {
  const { home } = usePortal();
  const { say, phrase, clockOf } = useProposalWords();
  const toCode = useCodeDoor();
  const { busy, problem, start } = useAction();
  const { identity } = proposal;
  if (!identity) return null;
  const { provider, confirmed } = identity;
  if (confirmed) {
    const { name, sameName, validUntil } = confirmed;
    return (
      <Note kind={sameName ? 'ok' : 'news'}>
        <p>
          {name === null
            ? phrase('identity.confirmedNameless', { provider, time: clockOf(validUntil) })
            : phrase('identity.confirmed', { provider, name, time: clockOf(validUntil) })}
          {!sameName && <> {phrase('identity.otherName', { person: home.person.name })}</>}{' '}
          {phrase('identity.noSignature')}
        </p>
      </Note>
    );
  }
  const go = (): void =>
    void start(async () => {
      forgetIdentityTrouble();
      try {
        const { redirectTo } = await proposalApi.beginIdentity(proposal.id, home.company.clientId);
        location.assign(redirectTo);
      } catch (error) {
        if (error instanceof Problem && isCodeNeeded(error)) return toCode('proposal-accept');
        throw error;
      }
    });
  return (
    <div className="stack-s">
      <p>
        {phrase('identity.why', { provider })} {phrase('identity.noSignature')}
      </p>
      <ProblemNote problem={problem ?? identityTrouble()} />
      <button type="button" className="button second full" aria-disabled={busy} onClick={go}>
        {busy ? say('frame.working') : phrase('identity.go', { provider })}
      </button>
    </div>
  );
}

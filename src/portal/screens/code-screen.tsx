import { useCallback, useEffect, useRef, useState } from 'react';
import type { PortalCodeSent } from '../../http/contract/portal.ts';
import { portalApi } from '../api/portal-api.ts';
import { Note } from '../parts/note.tsx';
import { firstName, ProblemNote } from '../parts/problem-note.tsx';
import { Screen } from '../parts/screen.tsx';
import { useAction } from '../parts/use-action.ts';
import { useBackToList } from '../parts/use-back.ts';
import { usePortal } from '../portal-context.tsx';
import { parseRoute } from '../route.ts';
import { useWords } from '../words/use-words.ts';

type Trouble = 'wrong' | 'expired' | 'spent' | 'short' | 'again';

/** Shows that whoever has the link also has the phone or the mailbox. A code that is too old is replaced at once, without being asked. */
export function CodeScreen({ goal }: { goal: string }) {
  const { home, goInstead, refresh } = usePortal();
  const { say, clockOf } = useWords();
  const back = useBackToList();
  const [sent, setSent] = useState<PortalCodeSent | null>(null);
  const [code, setCode] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const sending = useAction();
  const trying = useAction();
  const lead = firstName(home.office.leadName);
  const opened = home.openedUntil !== null;

  const { start: startSending } = sending;
  const request = useCallback(async () => {
    setCode('');
    await startSending(async () => setSent(await portalApi.requestCode()));
    field.current?.focus();
  }, [startSending]);
  useFirstCode(!opened, request);
  useEffect(() => {
    if (opened) goInstead(parseRoute(`#/${goal}`));
  }, [opened, goal, goInstead]);

  async function enter(): Promise<void> {
    const digits = code.replaceAll(/\D/g, '');
    if (digits.length !== 6) {
      setTrouble('short');
      return;
    }
    setTrouble(null);
    await trying.start(async () => {
      try {
        await portalApi.verifyCode(digits);
      } catch (error) {
        const known = troubleOf(error);
        if (!known) throw error;
        if (known === 'expired') await request();
        setTrouble(known);
        return;
      }
      if (home.person.chosenHere) await portalApi.setLanguage(home.person.language);
      await refresh();
    });
  }
  const words = {
    wrong: say('code.wrong'),
    expired: say('code.expired'),
    spent: say('code.lockedNow', { lead }),
    short: say('code.tooShort'),
    again: say('code.resent'),
  };
  const failed = trouble === 'wrong' || trouble === 'short' || trouble === 'spent';
  return (
    <Screen
      title={say('code.title')}
      lead={say(leadFor(goal))}
      back={back}
      narrow
      bar={
        <button type="submit" form="code" className="button main tall full" aria-disabled={trying.busy || !sent}>
          {trying.busy ? say('frame.working') : say('code.go')}
        </button>
      }
    >
      <p role="status">
        {sent
          ? say(sent.channel === 'sms' ? 'code.sentSms' : 'code.sentEmail', { hint: sent.hint })
          : say('code.sending')}
      </p>
      {trouble && (
        <Note kind={failed ? 'error' : 'news'}>
          <p id="code-trouble">{words[trouble]}</p>
        </Note>
      )}
      <form
        id="code"
        onSubmit={(event) => {
          event.preventDefault();
          void enter();
        }}
      >
        <label className="field" htmlFor="code-field">
          {say('code.label')}
        </label>
        <input
          ref={field}
          id="code-field"
          className="input code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          value={code}
          aria-invalid={failed}
          aria-describedby={trouble ? 'code-trouble' : undefined}
          onChange={(event) => setCode(event.target.value)}
        />
        {sent && <p className="hint">{say('code.until', { time: clockOf(sent.validUntil) })}</p>}
      </form>
      <div className="chips">
        <button
          type="button"
          className="button answer"
          aria-disabled={sending.busy}
          onClick={() => void request().then(() => setTrouble('again'))}
        >
          {say('code.again')}
        </button>
      </div>
      <ProblemNote problem={sending.problem ?? trying.problem} />
      <Note kind="info">
        <p>
          {say('code.onlySending')}{' '}
          <button type="button" className="link" onClick={back.go}>
            {say('code.toList')}
          </button>
        </p>
      </Note>
    </Screen>
  );
}

/** Why a code is asked for, by where it leads. */
function leadFor(
  goal: string,
): 'code.lead' | 'code.leadQuestions' | 'code.leadAgreement' | 'code.leadProposal' | 'code.leadHelpingOn' {
  if (goal.startsWith('proposal')) return 'code.leadProposal';
  if (goal === 'helping-on') return 'code.leadHelpingOn';
  if (goal === 'questions') return 'code.leadQuestions';
  return goal === 'agreement' ? 'code.leadAgreement' : 'code.lead';
}

/** The first code is sent when the screen comes, once. */
function useFirstCode(needed: boolean, request: () => Promise<void>): void {
  const asked = useRef(false);
  useEffect(() => {
    if (!needed || asked.current) return;
    asked.current = true;
    void request();
  }, [needed, request]);
}

function troubleOf(error: unknown): Trouble | null {
  const { code } = error as { code?: string };
  if (code === 'access.code-wrong') return 'wrong';
  if (code === 'access.code-expired') return 'expired';
  return code === 'access.code-spent' ? 'spent' : null;
}

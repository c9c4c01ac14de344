import type { Advised } from '../../../../http/contract/weekend.ts';
import { Action } from '../../../design/action.tsx';
import { ProblemNote } from '../../../design/problem-note.tsx';
import { useKeys } from '../../../keys/use-keys.ts';
import { useAdviceWords } from './use-advice-words.ts';
import { useFollowAdvice } from './use-follow-advice.ts';
import { useWeekendWords } from './use-weekend-words.ts';

/** What would help, best first, each with what is left when it and those before it are done; 1, 2 and 3 do it, A all of it. */
export function AdviceList({ advice, busy: isOld }: { advice: readonly Advised[]; busy: boolean }) {
  const { t } = useWeekendWords();
  const words = useAdviceWords();
  const { follow, error, busy } = useFollowAdvice();
  const isBusy = busy || isOld;
  const hasSeveral = advice.length > 1;
  const doThem = (chosen: readonly Advised[]): void => {
    if (!isOld) follow(chosen);
  };
  useKeys([
    ...advice.map((one, at) => {
      const { label, about } = words.button(one);
      return { key: `${at + 1}`, words: `${label}: ${about}`, run: () => doThem([one]) };
    }),
    ...(hasSeveral ? [{ key: 'a', words: words.all(advice.length), run: () => doThem(advice) }] : []),
  ]);
  return (
    <section className="weekend-advice" aria-label={t('advice.title')}>
      {error && <ProblemNote error={error} />}
      <ol className="rows">
        {advice.map((one, at) => {
          const { label, about } = words.button(one);
          return (
            <li key={keyOf(one)}>
              <div className="grow">
                <p>{words.sentence(one)}</p>
                <p className="under">{words.effect(one, at === 0)}</p>
              </div>
              <Action small hint={`${at + 1}`} busy={isBusy} onClick={() => doThem([one])}>
                {label} <span className="unseen">{about}</span>
              </Action>
            </li>
          );
        })}
      </ol>
      {hasSeveral && (
        <div className="weekend-all">
          <Action look="main" hint="A" busy={isBusy} onClick={() => doThem(advice)}>
            {words.all(advice.length)}
          </Action>
        </div>
      )}
    </section>
  );
}

function keyOf(advised: Advised): string {
  return advised.of === 'give'
    ? `${advised.clientId} ${advised.jobKey} ${advised.toStaffId}`
    : `${advised.clientId} ${advised.dutyKey} ${advised.way}`;
}

import { useCallback, useEffect, useState, type ComponentType } from 'react';
import { Problem } from '../api/problem.ts';
import { useWords } from '../words/use-words.ts';
import { usePortal } from '../portal-context.tsx';
import { Loading } from './loading.tsx';
import { Screen } from './screen.tsx';
import { useAction } from './use-action.ts';
import { useBackToList } from './use-back.ts';

interface LaterProps<Props extends object> {
  /** What stands in the heading until the screen has come. */
  title:
    | 'agreement.title'
    | 'devices.title'
    | 'handover.title'
    | 'meeting.title'
    | 'helpingOn.title'
    | 'review.title'
    | 'proposal.title'
    | 'year.title';
  /** The same function each time. */
  fetchScreen(): Promise<ComponentType<Props>>;
  props: Props;
}

/**
 * A screen that comes when it is wanted, with its words and its typeface: most visits never need it, and the first page is to be there at once. Without a
 * line it does not come, and that is said, with another try.
 */
export function Later<Props extends object>({ title, fetchScreen, props }: LaterProps<Props>) {
  const [fetched, setFetched] = useState<{ Shown: ComponentType<Props> } | null>(null);
  const { busy, problem, start } = useAction();
  const { say } = useWords();
  const back = useBackToList();
  const { refresh } = usePortal();
  const fetchIt = useCallback(async () => {
    const Shown = await fetchScreen().catch(() => {
      throw new Problem(0);
    });
    setFetched({ Shown });
  }, [fetchScreen]);
  /** A browser remembers that a part of the page did not come, and only a new page asks for it again: once the server is known to answer. */
  const again = async (): Promise<void> => {
    await refresh();
    location.reload();
  };
  // oxlint-disable-next-line react/exhaustive-deps -- once; `start` is another one each time.
  useEffect(() => void start(fetchIt), []);
  if (fetched) return <fetched.Shown {...props} />;
  return (
    <Screen title={say(title)} back={back} narrow>
      <Loading problem={problem} />
      {problem && (
        <button type="button" className="button second full" aria-disabled={busy} onClick={() => void start(again)}>
          {say('frame.again')}
        </button>
      )}
    </Screen>
  );
}

import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxItem } from '../../../http/contract/office-inbox.ts';
import { Action } from '../../design/action.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useRowKeys } from '../../keys/use-row-keys.ts';
import { DocumentPane } from './document-pane.tsx';
import { inboxDocumentQuery, type InboxPlace } from './inbox-queries.ts';
import { JudgeDesk } from './judge-desk.tsx';
import type { Lit } from './lit.ts';
import { QueueList } from './queue-list.tsx';
import { StrayMailCard } from './stray-mail-card.tsx';
import { useJudging } from './use-judging.ts';
import { useNextReady } from './use-next-ready.ts';

interface InboxDeskProps {
  place: InboxPlace;
  items: readonly InboxItem[];
  strayMails: number;
  more: (() => void) | undefined;
  loadingMore: boolean;
  onShowAll: () => void;
  onReceive: () => void;
}

const nothingLit: Lit = { fact: undefined, findingId: undefined, went: false };

/** The queue, the document and the decision; on a phone the queue first, then the document with a way back. */
export function InboxDesk({ place, items, strayMails, more, loadingMore, onShowAll, onReceive }: InboxDeskProps) {
  const { t } = useTranslation('inbox');
  const { t: shared } = useTranslation();
  const narrow = useMediaQuery('(max-width: 760px)', false, { getInitialValueInEffect: false });
  const [opened, setOpened] = useState(false);
  const [wanted, setWanted] = useState<string>();
  const judging = useJudging(setWanted);
  const waiting = items.filter(({ id }) => !judging.gone.has(id));
  const ids = waiting.map(({ id }) => id);
  const [chosenId, choose] = useRowKeys(ids, ids[0]);
  useChoiceThatStays(ids, chosenId, choose, wanted, () => setWanted(undefined));
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  // A file of the delivery that is judged already is only looked at, beside the queue.
  const [lookedAt, setLookedAt] = useState<{ id: string; from: string | undefined }>();
  const shownId = lookedAt && lookedAt.from === chosenId ? lookedAt.id : chosenId;
  const query = useQuery({ ...inboxDocumentQuery(shownId ?? ''), enabled: shownId !== undefined });
  const document = query.data;
  const item = waiting.find(({ id }) => id === shownId) ?? (document?.item.id === shownId ? document?.item : undefined);
  useNextReady(ids, chosenId);
  useKeys([{ key: 'u', words: shared('keys.undo'), run: judging.undo }]);
  const [lit, setLit] = useLit(shownId);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
    if (narrow) window.scrollTo(0, 0);
  }, [shownId, narrow, opened]);
  // The next page is asked for well before the last document of this one is judged.
  useEffect(() => {
    if (more && !loadingMore && ids.length - ids.indexOf(chosenId ?? '') < 10) more();
  });
  const show = (id: string): void => {
    if (ids.includes(id)) choose(id);
    else setLookedAt({ id, from: chosenId });
    setOpened(true);
  };
  const mark = (id: string): void => setMarked((before) => toggled(before, id));
  const atDocument = narrow && opened && item !== undefined;

  return (
    <>
      {judging.failed !== null && <ProblemNote error={judging.failed} />}
      <div
        className={waiting.length === 0 ? 'inbox-desk is-empty' : 'inbox-desk'}
        data-at={atDocument ? 'document' : 'queue'}
      >
        {!atDocument && (
          <section className="card queue-card" aria-label={t('queue.title')}>
            {strayMails > 0 && <StrayMailCard count={strayMails} />}
            {waiting.length === 0 ? (
              <EmptyNote words={t(`queue.empty.${place.show}`)}>
                {place.show === 'all' && place.client === undefined ? (
                  <>
                    <p>{t('queue.first')}</p>
                    <Action look="main" onClick={onReceive}>
                      {t('act.receive')}
                    </Action>
                  </>
                ) : (
                  <Action onClick={onShowAll}>{t('queue.showAll')}</Action>
                )}
              </EmptyNote>
            ) : (
              <QueueList
                items={waiting}
                chosenId={narrow ? undefined : chosenId}
                marked={marked}
                more={more}
                loadingMore={loadingMore}
                onChoose={show}
                onMark={mark}
              />
            )}
          </section>
        )}
        {item && (!narrow || atDocument) && (
          <>
            {atDocument && (
              <div>
                <Action small onClick={() => setOpened(false)}>
                  ← {t('document.back')}
                </Action>
              </div>
            )}
            <JudgeDesk
              key={item.id}
              item={item}
              document={document}
              waiting={waiting}
              marked={marked}
              judging={judging}
              lit={lit}
              onLit={setLit}
              onMark={() => mark(item.id)}
              onUnmark={() => setMarked(new Set())}
              onShow={show}
            >
              {(shownLit) =>
                query.error && !document ? (
                  <ProblemNote error={query.error} again={() => void query.refetch()} />
                ) : (
                  <DocumentPane item={item} document={document} lit={shownLit} scroller={scroller} onChoose={show} />
                )
              }
            </JudgeDesk>
          </>
        )}
      </div>
    </>
  );
}

/**
 * Whoever looks at one document decides about that one: the choice follows it when the queue changes, and moves only with a key or a decision. What was taken
 * back is chosen again when it is in the queue.
 */
function useChoiceThatStays(
  ids: readonly string[],
  chosenId: string | undefined,
  choose: (id: string) => void,
  wanted: string | undefined,
  onFound: () => void,
): void {
  const held = useRef<string>(undefined);
  useEffect(() => {
    if (wanted !== undefined && ids.includes(wanted)) {
      held.current = wanted;
      choose(wanted);
      onFound();
      return;
    }
    if (chosenId === held.current) return;
    held.current = chosenId;
    if (chosenId !== undefined) choose(chosenId);
    globalThis.document
      .querySelector(`[data-row="${CSS.escape(chosenId ?? '')}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  });
}

/** What is pointed at, of the document that is shown; with another document nothing is. */
function useLit(shownId: string | undefined): [Lit, (lit: Partial<Lit>) => void] {
  const [state, setState] = useState<{ of: string | undefined; lit: Lit }>({ of: undefined, lit: nothingLit });
  const lit = state.of === shownId ? state.lit : nothingLit;
  return [lit, (next) => setState({ of: shownId, lit: { ...lit, ...next } })];
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  return after;
}

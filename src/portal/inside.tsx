import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PortalHome } from '../http/contract/portal.ts';
import { portalApi } from './api/portal-api.ts';
import { Problem } from './api/problem.ts';
import { prepareToSend } from './api/send-file.ts';
import { companyColour, deriveBrandColours } from './derive/brand-colours.ts';
import { Band } from './parts/band.tsx';
import { FilePickers, type Pickers } from './parts/file-pickers.tsx';
import { useNoStrayDrop } from './parts/use-file-drop.ts';
import { useFreshList } from './parts/use-fresh-list.ts';
import { PortalContext, type GivenAnswer, type News, type Portal } from './portal-context.tsx';
import { keepList } from './kept-list.ts';
import type { Kept, Purpose, UploadQueue } from './queue/upload-queue.ts';
import { rememberCompany } from './remembered-company.ts';
import { formatRoute, parseRoute, type Route } from './route.ts';
import { CurrentScreen } from './screens/current-screen.tsx';

const noPurpose: Purpose = { obligationId: null, itemKey: null };

/** The list, and when it was fetched by this phone's clock. */
export interface FetchedHome {
  home: PortalHome;
  at: number;
  /** How far the office's clock, which a demo may have moved, is before this phone's. */
  aheadMs: number;
}

export function fetchedNow(home: PortalHome): FetchedHome {
  const at = Date.now();
  return { home, at, aheadMs: Date.parse(home.now) - at };
}

interface InsideProps {
  first: FetchedHome;
  queue: UploadQueue;
  /** Of the link that the person came in by. */
  linkHash: string | null;
  /** Comes in by the link, where the page was opened without a line; does nothing the second time. */
  enter(): Promise<void>;
  onShutOut(): void;
  onCompanyLost(): void;
}

/** The portal of one person, at one company at a time. */
export function Inside({ first, queue, linkHash, enter, onShutOut, onCompanyLost }: InsideProps) {
  const [fetched, setFetched] = useState(first);
  const [route, setRoute] = useState<Route>(() => parseRoute(location.hash));
  const [given, setGiven] = useState<ReadonlyMap<string, GivenAnswer>>(new Map());
  const [news, tell] = useState<News | null>(null);
  const pickers = useRef<Pickers>(null);
  const { home } = fetched;

  const load = useCallback(
    async (clientId: string, byItself = false) => {
      try {
        await enter();
        const next = await (byItself ? portalApi.homeAgain(clientId) : portalApi.home(clientId));
        setFetched((before) => ({ ...fetchedNow(next), ...(isSame(before.home, next) ? { home: before.home } : {}) }));
      } catch (error) {
        if (error instanceof Problem && error.status === 401) onShutOut();
        // The person has left this company; there may be another one.
        if (error instanceof Problem && error.status === 404) onCompanyLost();
        throw error;
      }
    },
    [enter, onShutOut, onCompanyLost],
  );
  const lookAgain = useCallback(() => load(home.company.clientId, true), [load, home.company.clientId]);
  const refresh = useCallback(() => load(home.company.clientId), [load, home.company.clientId]);
  const show = useCallback((next: Route) => {
    // News stands on the list once; whoever has gone on has read it.
    if (next.screen !== 'list') tell(null);
    setRoute(next);
  }, []);
  const go = useCallback(
    (next: Route) => {
      history.pushState(null, '', formatRoute(next));
      show(next);
    },
    [show],
  );
  const goInstead = useCallback(
    (next: Route) => {
      history.replaceState(null, '', formatRoute(next));
      show(next);
    },
    [show],
  );

  useWayBack(setRoute);
  useNoStrayDrop();
  useFreshList(lookAgain, queue);
  useColours(home);
  useEffect(prepareToSend, []);
  useEffect(() => rememberCompany(home.company.clientId), [home.company.clientId]);
  const opened = home.openedUntil !== null;
  useEffect(
    () =>
      queue.entered(
        home.companies.map((company) => company.clientId),
        opened,
      ),
    [queue, home.companies, opened],
  );
  useEffect(() => keepList({ home, at: fetched.at, linkHash }), [home, fetched.at, linkHash]);

  const portal = useMemo<Portal>(() => {
    const keep = (files: readonly File[], kept: Kept): void => {
      if (files.length === 0) return;
      void queue.keep(files, home.company.clientId, kept);
      if (!kept.questionId) go({ screen: 'pages' });
    };
    return {
      home,
      fetchedAt: fetched.at,
      queue,
      given,
      news,
      tell,
      go,
      goInstead,
      refresh,
      noteAnswer: (item, answer) => setGiven((before) => new Map(before).set(item, answer)),
      switchTo: async (clientId) => {
        await load(clientId);
        const company = home.companies.find((one) => one.clientId === clientId);
        tell(company ? { news: 'switched', company: company.name } : null);
        go({ screen: 'list' });
      },
      takePhoto: (purpose = noPurpose, documentId) =>
        pickers.current?.takePhoto((files) => keep(files, { purpose, photo: true, documentId })),
      chooseFiles: (purpose = noPurpose) =>
        pickers.current?.chooseFiles((files) => keep(files, { purpose, photo: false })),
      answerByPhoto: (questionId, documentId) =>
        pickers.current?.takePhoto((files) => keep(files, { purpose: noPurpose, photo: true, documentId, questionId })),
      answerByFile: (questionId) =>
        pickers.current?.chooseFiles((files) => keep(files, { purpose: noPurpose, photo: false, questionId })),
      keepFiles: (files) => keep(files, { purpose: noPurpose, photo: false }),
      now: () => Date.now() + fetched.aheadMs,
    };
  }, [fetched.at, fetched.aheadMs, given, go, goInstead, home, load, news, queue, refresh]);

  return (
    <PortalContext value={portal}>
      <Band />
      <CurrentScreen route={route} />
      <FilePickers ref={pickers} />
    </PortalContext>
  );
}

/** Nothing but the time has changed: then nothing on the screen does. */
function isSame(before: PortalHome, next: PortalHome): boolean {
  return JSON.stringify({ ...before, now: '' }) === JSON.stringify({ ...next, now: '' });
}

/** The phone's back button, and an address typed by hand. */
function useWayBack(setRoute: (route: Route) => void): void {
  useEffect(() => {
    const read = (): void => setRoute(parseRoute(location.hash));
    globalThis.addEventListener('popstate', read);
    return () => globalThis.removeEventListener('popstate', read);
  }, [setRoute]);
}

/** The office's colour and the company's, set as properties: the page's policy allows no style in the markup. */
function useColours(home: PortalHome): void {
  const { brandColour } = home.office;
  const index = home.companies.findIndex((company) => company.clientId === home.company.clientId);
  useEffect(() => {
    const { style } = document.documentElement;
    const { brand, press, tint } = deriveBrandColours(brandColour);
    const company = companyColour(index, brand);
    style.setProperty('--brand', brand);
    style.setProperty('--brand-press', press);
    style.setProperty('--brand-tint', tint);
    style.setProperty('--company', company);
    document.querySelector('meta[name=theme-color]')?.setAttribute('content', company);
  }, [brandColour, index]);
}

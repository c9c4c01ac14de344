import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PortalHome } from '../http/contract/portal.ts';
import { portalApi } from './api/portal-api.ts';
import { Problem } from './api/problem.ts';
import { companyColour, deriveBrandColours } from './derive/brand-colours.ts';
import { Band } from './parts/band.tsx';
import { FilePickers, type Pickers } from './parts/file-pickers.tsx';
import { PortalContext, type GivenAnswer, type News, type Portal } from './portal-context.tsx';
import type { Purpose, UploadQueue } from './queue/upload-queue.ts';
import { rememberCompany } from './remembered-company.ts';
import { formatRoute, parseRoute, type Route } from './route.ts';
import { CurrentScreen } from './screens/current-screen.tsx';

const noPurpose: Purpose = { obligationId: null, itemKey: null };

/** The list, and when it was fetched by this phone's clock. */
export interface FetchedHome {
  home: PortalHome;
  at: number;
}

interface InsideProps {
  first: FetchedHome;
  queue: UploadQueue;
  onShutOut(): void;
  onCompanyLost(): void;
}

/** The portal of one person, at one company at a time. */
export function Inside({ first, queue, onShutOut, onCompanyLost }: InsideProps) {
  const [fetched, setFetched] = useState(first);
  const [route, setRoute] = useState<Route>(() => parseRoute(location.hash));
  const [given, setGiven] = useState<ReadonlyMap<string, GivenAnswer>>(new Map());
  const [news, tell] = useState<News | null>(null);
  const pickers = useRef<Pickers>(null);
  const { home } = fetched;

  const load = useCallback(
    async (clientId: string) => {
      try {
        setFetched({ home: await portalApi.home(clientId), at: Date.now() });
      } catch (error) {
        if (error instanceof Problem && error.status === 401) onShutOut();
        // The person has left this company; there may be another one.
        if (error instanceof Problem && error.status === 404) onCompanyLost();
        throw error;
      }
    },
    [onShutOut, onCompanyLost],
  );
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
  useFreshList(refresh, queue);
  useColours(home);
  useEffect(() => rememberCompany(home.company.clientId), [home.company.clientId]);
  useEffect(() => queue.entered(home.companies.map((company) => company.clientId)), [queue, home.companies]);

  const portal = useMemo<Portal>(() => {
    const keep = (files: readonly File[], purpose: Purpose, photo: boolean): void => {
      if (files.length === 0) return;
      void queue.keep(files, home.company.clientId, purpose, photo);
      go({ screen: 'pages' });
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
      takePhoto: (purpose = noPurpose) => pickers.current?.takePhoto((files) => keep(files, purpose, true)),
      chooseFiles: (purpose = noPurpose) => pickers.current?.chooseFiles((files) => keep(files, purpose, false)),
      keepFiles: (files) => keep(files, noPurpose, false),
      now: () => Date.parse(home.now) + (Date.now() - fetched.at),
    };
  }, [fetched.at, given, go, goInstead, home, load, news, queue, refresh]);

  return (
    <PortalContext value={portal}>
      <Band />
      <CurrentScreen route={route} />
      <FilePickers ref={pickers} />
    </PortalContext>
  );
}

/** The phone's back button, and an address typed by hand. */
function useWayBack(setRoute: (route: Route) => void): void {
  useEffect(() => {
    const read = (): void => setRoute(parseRoute(location.hash));
    globalThis.addEventListener('popstate', read);
    return () => globalThis.removeEventListener('popstate', read);
  }, [setRoute]);
}

/** The list is fetched again when the page is looked at again, when the line is back, and when something was received. */
function useFreshList(refresh: () => Promise<void>, queue: UploadQueue): void {
  useEffect(() => {
    const quietly = (): void => {
      if (document.visibilityState === 'visible') refresh().catch(() => undefined);
    };
    const stop = queue.whenReceived(quietly);
    document.addEventListener('visibilitychange', quietly);
    globalThis.addEventListener('online', quietly);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', quietly);
      globalThis.removeEventListener('online', quietly);
    };
  }, [refresh, queue]);
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

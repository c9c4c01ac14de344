import './design/styles.ts';
import { MantineProvider, createTheme, localStorageColorSchemeManager } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Problem } from './api/problem.ts';
import { KeyRingProvider } from './keys/key-ring-provider.tsx';
import { router } from './router.tsx';
import { refuseStrayDrops } from './shell/refuse-stray-drops.ts';
import { findFirstLanguage } from './words/language.ts';
import { startWords } from './words/start-words.ts';

const theme = createTheme({ fontFamily: 'var(--font)', defaultRadius: 4 });
const colorSchemeManager = localStorageColorSchemeManager({ key: 'takt-color-scheme' });
const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // What the server refused it refuses again; only a broken line is worth another try.
      retry: (count, error) => count < 1 && error instanceof Problem && error.facts.status >= 502,
    },
  },
});

refuseStrayDrops();
await startWords(findFirstLanguage());
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    {/* No style elements: the variables are in design/tokens.css, where a strict content security policy lets them be. */}
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
      withCssVariables={false}
      withGlobalClasses={false}
      deduplicateCssVariables={false}
    >
      <QueryClientProvider client={queryClient}>
        <KeyRingProvider>
          <RouterProvider router={router} />
        </KeyRingProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);

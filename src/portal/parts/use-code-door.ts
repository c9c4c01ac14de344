import { useCallback } from 'react';
import { usePortal } from '../portal-context.tsx';

/**
 * The way to the code when the server asks for one. The list is fetched first: it knows until when the page is opened, and the code's screen would else lead
 * straight back where a code has just run out.
 */
export function useCodeDoor(): (goal: string) => Promise<void> {
  const { refresh, goInstead } = usePortal();
  return useCallback(
    async (goal) => {
      await refresh().catch(() => undefined);
      goInstead({ screen: 'code', goal });
    },
    [refresh, goInstead],
  );
}

export function isCodeNeeded(error: unknown): boolean {
  return (error as { code?: string }).code === 'access.code-needed';
}

import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { setProofAsker } from '../api/ask-for-proof.ts';

const ProveDialog = lazy(async () => ({
  default: (await import('../pages/access/prove-dialog.tsx')).ProveDialog,
}));

/** Puts the question for a factor over whatever is on the screen when a request needs one, and then lets the request go on. */
export function ProofGate() {
  const [isOpen, setOpen] = useState(false);
  const answer = useRef<(isProven: boolean) => void>(undefined);
  useEffect(() => {
    setProofAsker(
      () =>
        new Promise((resolve) => {
          answer.current = resolve;
          setOpen(true);
        }),
    );
    return () => {
      setProofAsker(undefined);
      answer.current?.(false);
    };
  }, []);
  if (!isOpen) return null;
  return (
    <Suspense>
      <ProveDialog
        onAnswer={(isProven) => {
          setOpen(false);
          answer.current?.(isProven);
        }}
      />
    </Suspense>
  );
}

/** Asks the person to show a factor; true when they did. */
export type ProofAsker = () => Promise<boolean>;

let asker: ProofAsker | undefined;
let asking: Promise<boolean> | undefined;

/** The shell sets it; outside the shell nobody is signed in and nothing is asked. */
export function setProofAsker(ask: ProofAsker | undefined): void {
  asker = ask;
}

/** Requests that need one at the same moment wait for the same answer. */
export function askForProof(): Promise<boolean> {
  if (!asker) return Promise.resolve(false);
  asking ??= asker().finally(() => {
    asking = undefined;
  });
  return asking;
}

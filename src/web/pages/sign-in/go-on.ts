import type { SignedIn } from '../../../http/contract/access.ts';
import { enterOffice } from './enter-office.ts';

/** What still has to be shown. */
export type Awaited = NonNullable<SignedIn['awaits']>;

/** In, where nothing more is asked; else the second factor. */
export function goOn(onAwaited: (awaited: Awaited) => void): (signedIn: SignedIn) => void {
  return ({ awaits }) => (awaits === null ? enterOffice() : onAwaited(awaits));
}

import { assert, calendarDate, drawNumber, streamOf } from '../kernel/index.ts';
import { chooseHeldOut } from './choose-held-out.ts';
import { judgeHoldout, type TriedClient } from './judge-holdout.ts';

/** How the judging did in offices whose true effect is known. */
export interface HoldoutProof {
  offices: number;
  /** The true effect lay in the interval that is shown. */
  inInterval: number;
  /** An effect was told. */
  told: number;
  /** It was told the wrong way round, or where there was none. */
  toldWrongly: number;
}

/** Within this of a hundred the interval keeps what 95 % promises. */
export const proofPercent = [93, 97] as const;

const judgedOn = calendarDate('2027-06-30');

/** Judges so many made offices, each from its own seed: the same answer each time and everywhere. */
export function proveHoldout(offices: number): HoldoutProof {
  const proof = { offices, inInterval: 0, told: 0, toldWrongly: 0 };
  for (let seed = 0; seed < offices; seed += 1) {
    const { clients, effectDays } = makeOffice(seed);
    const found = judgeHoldout(clients, judgedOn, judgedOn);
    assert('leastDays' in found, `a made office is judged: ${found.verdict}`);
    const { verdict, leastDays, mostDays } = found;
    if (leastDays <= effectDays && effectDays <= mostDays) proof.inInterval += 1;
    if (verdict !== 'cannot-tell') proof.told += 1;
    if ((verdict === 'earlier' && effectDays >= 0) || (verdict === 'later' && effectDays <= 0)) proof.toldWrongly += 1;
  }
  return proof;
}

/** Clients of every temper, some now and then a month late, and an effect of so many days on those who get what is tried. */
function makeOffice(seed: number): { clients: TriedClient[]; effectDays: number } {
  const { first, second } = streamOf(seed, 'office', 'made');
  let drawn = 0;
  const next = (): number => drawNumber(first, second, (drawn += 1)) / 2 ** 32;
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const effectDays = Math.floor(next() * 10) - 7;
  const count = 12 + Math.floor(next() * 70);
  const ids = Array.from({ length: count }, (_, place) => `client ${place}`);
  const chosen = chooseHeldOut(seed, ids, 50);
  assert('heldOut' in chosen, 'a made office is large enough');
  const clients = ids.map((clientId): TriedClient => {
    const heldOut = chosen.heldOut.has(clientId);
    const usual = 4 + 8 * normal();
    const day = (): number => Math.round(usual + 5 * normal() + (next() < 0.05 ? 30 : 0));
    const days = (least: number, most: number): number[] =>
      Array.from({ length: least + Math.floor(next() * (most - least + 1)) }, day);
    const daysBefore = days(3, 12);
    const daysDuring = days(1, 6).map((one) => (heldOut ? one : one + effectDays));
    return { clientId, heldOut, daysBefore, daysDuring };
  });
  return { clients, effectDays };
}

import { proofPercent, proveHoldout } from '../../domain/holdout/index.ts';
import { answer, type Command, say, UsageError } from '../command.ts';

const officesDefault = 1000;
const officesMost = 100_000;

export const command: Command = {
  name: 'holdout',
  summary: {
    en: 'whether the effect of a trial lies in the interval that is shown as often as is promised, in made offices; without a database',
  },
  usage: ['prove [--offices N]'],
  options: {
    offices: { type: 'string', value: 'N', default: String(officesDefault), help: 'how many made offices are judged' },
  },
  /** With --json: `{ "offices", "inInterval", "told", "toldWrongly" }`. Exit code 1 where it lies in the interval more seldom or more often than promised. */
  async run(args) {
    const [what, ...more] = args.positionals;
    const offices = Number(args.values['offices']);
    if (what !== 'prove' || more.length > 0) throw new UsageError('Say holdout prove.');
    if (!Number.isInteger(offices) || offices < 1 || offices > officesMost)
      throw new UsageError(`--offices is a number from 1 to ${officesMost}.`);
    const proof = proveHoldout(offices);
    const percent = (100 * proof.inInterval) / offices;
    const [least, most] = proofPercent;
    const holds = percent >= least && percent <= most;
    if (args.json) answer(proof);
    else {
      say(
        args,
        `${proof.inInterval} of ${offices} made offices (${percent.toFixed(1)} %) have the true effect in the 95 % interval that is shown; ${least} to ${most} % ${holds ? 'holds' : 'does not hold'}.`,
      );
      say(
        args,
        `An effect was told in ${proof.told}, the wrong way round or where there was none in ${proof.toldWrongly}.`,
      );
    }
    return holds ? 0 : 1;
  },
};

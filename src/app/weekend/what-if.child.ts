import { setImmediate } from 'node:timers/promises';
import { answerInSteps, listWishable, whatIfBase, type Outlook, type WhatIfBase } from '../../domain/weekend/index.ts';
import { answerParent } from '../answer-parent.ts';
import type { WhatIfQuestion, WhatIfSaid, WhatIfToChild } from './what-if-answerer.ts';

let base: WhatIfBase | undefined;
/** The question that is not wanted any more. */
let givenUp = 0;
/** What earlier answers came to, person by person: some kilobytes each. */
const before = new Map<string, Outlook>();
const beforeMax = 500;

answerParent<WhatIfToChild, WhatIfSaid>(async (asked, say) => {
  if ('facts' in asked) {
    base = whatIfBase(asked.facts, asked.settings);
    say({ wishable: listWishable(base) });
  } else if ('givenUp' in asked) givenUp = asked.givenUp;
  else say({ number: asked.number, answer: await answer(asked) });
});

/** Looks up before each person's weeks, whether the answer is wanted still; null where it is not. */
async function answer({ number, wishes, people }: WhatIfQuestion & { number: number }) {
  if (base === undefined) throw new Error('nothing was made ready');
  if (before.size > beforeMax) before.clear();
  const steps = answerInSteps(base, wishes, people, before);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await setImmediate();
    if (givenUp === number) return null;
  }
}

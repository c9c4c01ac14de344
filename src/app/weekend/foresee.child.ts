import { foreseeWeekends } from '../../domain/weekend/index.ts';
import { answerParent } from '../answer-parent.ts';
import type { ForeseeSaid, ForeseeTask } from './foresee-apart.ts';

answerParent<ForeseeTask, ForeseeSaid>(({ facts, settings }, say) =>
  say({ people: foreseeWeekends(facts, settings, (share) => say({ share })) }),
);

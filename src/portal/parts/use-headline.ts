import { deriveHeadline, type Headline } from '../derive/derive-headline.ts';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { firstName } from './problem-note.tsx';

/** The headline of the first screen and the sentence under it. */
export function useHeadline(): { headline: Headline; title: string; lead: string } {
  const { home } = usePortal();
  const headline = deriveHeadline(home);
  const { say, day, counted } = useWords();
  const sentences = useLead();
  switch (headline.headline) {
    case 'before':
      return {
        headline,
        title: say('headline.before', { things: counted(headline.count, 'thing'), day: day(headline.dueOn) }),
        lead: headline.extendedFrom
          ? say('headline.extended', { day: day(headline.extendedFrom) })
          : say('headline.beforeLead'),
      };
    case 'today':
      return {
        headline,
        title: say('headline.today', { things: counted(headline.count, 'thing') }),
        lead: say('headline.todayLead', { day: day(home.todayOn) }),
      };
    case 'after':
      return {
        headline,
        title: say('headline.after', { things: counted(headline.count, 'thing') }),
        lead: [say('headline.afterLead', { day: day(headline.dueOn) }), ...sentences(headline)].join(' '),
      };
    case 'mend':
      return {
        headline,
        title: say('headline.mend', { count: headline.count, things: counted(headline.count, 'thing') }),
        lead: say('headline.mendLead', { day: day(headline.mendByOn) }),
      };
    case 'answered':
      return {
        headline,
        title: say('headline.answered'),
        lead: say('headline.answeredLead', { lead: firstName(home.office.leadName) }),
      };
    case 'questions': {
      const { count, answerByOn } = headline;
      const late = answerByOn <= home.todayOn;
      const questions = counted(count, 'question');
      return {
        headline,
        title: late
          ? say('headline.questionsToday', { questions })
          : say('headline.questions', { questions, day: day(answerByOn) }),
        lead:
          answerByOn < home.todayOn
            ? say('headline.questionsLeadLate', { day: day(answerByOn) })
            : say(home.openedUntil ? 'headline.questionsLead' : 'headline.questionsLeadCode'),
      };
    }
    case 'agreement-only':
      return { headline, title: say('headline.agreementOnly'), lead: say('headline.agreementOnlyLead') };
    case 'all-here':
      return {
        headline,
        title: say('headline.allHere'),
        lead: headline.nextDueOn
          ? say('headline.allHereLead', { day: day(headline.nextDueOn) })
          : say('headline.allHereNoDate'),
      };
  }
}

/** What lateness costs, named only when it is certain to come. */
function useLead(): (headline: Extract<Headline, { headline: 'after' }>) => string[] {
  const { say, day, amount } = useWords();
  return ({ cost }) => {
    if (cost.cost === 'free-this-time') return [say('headline.freeThisTime')];
    if (cost.cost === 'free-until') return [say('headline.freeUntil', { day: day(cost.lastFreeOn) })];
    if (cost.cost === 'none') return [];
    const { surcharge } = cost;
    if (!surcharge) return [say('headline.runs', { day: day(cost.fromOn) })];
    return [
      say(`headline.runsPer.${surcharge.per}`, { day: day(cost.fromOn), amount: amount(surcharge.amountOre) }),
      ...(surcharge.capOre ? [say('headline.cap', { amount: amount(surcharge.capOre) })] : []),
    ];
  };
}

import { useMemo } from 'react';
import {
  circumstances,
  countedThings,
  deliveryChannels,
  documentTypes,
  feePeriods,
  formDemands,
  officeReports,
  officeTasks,
  powersOfAttorney,
  repeatedThings,
  staffRoles,
  vatRegimes,
  workKinds,
} from '../../../../domain/agreement/index.ts';
import { statutoryReports, statutoryRuleOf } from '../../../../domain/statutory/index.ts';
import { reportWordsOf } from '../../../../texts/statutory-in-words.ts';
import { useFormats } from '../../../words/use-formats.ts';
import type { Choice } from '../fields/choice-fields.tsx';

const countableReports = statutoryReports.filter((report) => statutoryRuleOf(report).anchor !== 'term-day');

export const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Everything that can be chosen from the language's own lists, in the words of the screen. */
export function useChoices() {
  const formats = useFormats();
  return useMemo(() => {
    const { words, capitalise, language, month } = formats;
    const { agreement } = words;
    const choicesOf = <Value extends string>(
      values: readonly Value[],
      say: (value: Value) => string,
    ): Choice<Value>[] => values.map((value) => ({ value, label: capitalise(say(value)) }));
    return {
      documents: choicesOf(documentTypes, (type) => words.documentTypes[type].label),
      forms: choicesOf(formDemands, (demand) => words.formDemands[demand]),
      channels: choicesOf(deliveryChannels, (channel) => words.deliveryChannels[channel]),
      circumstances: choicesOf(circumstances, (circumstance) => agreement.circumstances[circumstance]),
      things: choicesOf(repeatedThings, (thing) => agreement.repeatedThings[thing].forEach),
      regimes: choicesOf(vatRegimes, (regime) => agreement.vatRegimes[regime]),
      reports: choicesOf(officeReports, (report) => agreement.officeReports[report]),
      // What the law asks for on days of its own cannot be counted from a period.
      laws: choicesOf(countableReports, (report) => reportWordsOf(report, language).label),
      tasks: choicesOf(officeTasks, (task) => agreement.officeTasks[task]),
      powers: choicesOf(powersOfAttorney, (power) => agreement.powersOfAttorney[power]),
      roles: choicesOf(staffRoles, (role) => agreement.feeRoles[role]),
      feePeriods: choicesOf(feePeriods, (period) => agreement.feePeriods[period]),
      counted: choicesOf(countedThings, (thing) => agreement.countedThings[thing].many),
      work: choicesOf(workKinds, (kind) => agreement.workKinds[kind]),
      events: (event: keyof typeof agreement.clientEvents) => agreement.clientEvents[event],
      months: months.map((number) => ({ value: number as number, label: capitalise(month(number)) })),
    };
  }, [formats]);
}

import { addDays, partsOf } from '../../domain/kernel/index.ts';
import type { PortalPromise } from '../../http/contract/portal.ts';
import type { PromisedReportView } from '../../http/contract/reports.ts';
import { formatPeriod } from '../../texts/format-period.ts';
import type { Language } from '../../texts/language.ts';
import { wordsOf } from '../../texts/words/words.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { viewClientReports } from '../report/view-reports.ts';
import type { Acting } from './find-acting-for.ts';

/** What has just come is told of for so long on the first screen. */
const newsDays = 14;
const onHomeMax = 2;

/** What the office has promised, and when it came: all that its own page shows. */
export async function viewPromised(scope: OfficeScope, clientId: string): Promise<PortalPromise[]> {
  const { reports } = await viewClientReports(scope, clientId);
  return reports.map((report) => viewOne(scope, report));
}

/** For the first screen: what comes next of what the person delivers for, and what has just come. */
export async function viewPromisedNext(scope: OfficeScope, acting: Acting): Promise<PortalPromise[]> {
  const { reports } = await viewClientReports(scope, acting.clientId);
  const isNews = ({ doneOn, dueOn }: PromisedReportView): boolean =>
    doneOn === null ? dueOn !== null : doneOn >= addDays(scope.today, -newsDays);
  return reports
    .filter((report) => isFor(acting, report) && isNews(report))
    .slice(0, onHomeMax)
    .map((report) => viewOne(scope, report));
}

const payroll: ReadonlySet<PromisedReportView['report']> = new Set(['payslips', 'a-melding']);

function isFor({ answersFor }: Acting, { report }: PromisedReportView): boolean {
  return answersFor.includes('agreement') || answersFor.includes(payroll.has(report) ? 'payroll' : 'vouchers');
}

function viewOne(scope: OfficeScope, one: PromisedReportView): PortalPromise {
  const { report, period, state, dueOn, movedFromOn, doneOn, late } = one;
  const year = { year: partsOf(period.endOn).year !== partsOf(scope.today).year };
  const nameIn = (language: Language): string =>
    `${wordsOf(language).agreement.officeReports[report]}, ${formatPeriod(period, language, year)}`;
  return { name: { nb: nameIn('nb'), en: nameIn('en') }, state, dueOn, movedFromOn, doneOn, late };
}

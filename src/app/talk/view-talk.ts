import { deriveStage } from '../../domain/review/index.ts';
import { deriveAccountantPage } from '../../domain/talk/index.ts';
import type { TalkView } from '../../http/contract/talk.ts';
import { lixOf } from '../../texts/readability/lix.ts';
import { accountantPageInWords } from '../../texts/talk/accountant-page-in-words.ts';
import { pageLixMax } from '../../texts/talk/apply-edits.ts';
import { readingOfPage, type ClientPageText } from '../../texts/talk/client-page-text.ts';
import { loadCourseDays } from '../course/load-course-days.ts';
import { loadCourseFacts } from '../course/load-course-facts.ts';
import { dateInZone } from '../office-time.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { loadTalk } from './load-talk.ts';
import { wordClientPage } from './word-client-page.ts';

/** The talk pack as it stands: the client's page with what was written, the accountant's own page, and what may leave the office. */
export async function viewTalk(
  scope: OfficeScope,
  clientId: string,
): Promise<TalkView | { refused: 'not-found' | 'course-not-open' }> {
  const talk = await loadTalk(scope, clientId);
  if ('refused' in talk) return talk;
  const { facts, pack, parties } = talk;
  const { language } = pack;
  const { page, plain, warnings, left } = wordClientPage(scope, talk);
  const accountant = deriveAccountantPage(facts);
  const course = await loadCourseFacts(scope, { courseId: pack.courseId, clientId, decidedOn: pack.decidedOn });
  const dayOf = await loadCourseDays(scope, [clientId]);
  const stage = deriveStage(course.facts, dayOf(clientId));
  const { meeting, agreement } = course;
  const isLead = parties.leadId === staffOf(scope);
  return {
    client: { id: clientId, name: parties.clientName },
    leadName: parties.leadName,
    decidedOn: pack.decidedOn,
    courseId: pack.courseId,
    stage: stage.stage,
    next: stage.stage === 'ended' ? null : stage.next,
    meeting: meeting ? { id: meeting.id, state: meeting.state, meetsOn: meeting.meetsOn } : null,
    proposal: agreement ? { id: agreement.id } : null,
    language,
    page: toView(page),
    plain: toView(plain),
    warnings: [...warnings],
    left: [...left],
    lix: lixOf(readingOfPage(page)),
    lixMax: pageLixMax,
    targets: facts.targets.map((target) => ({ ...target })),
    accountant: accountantPageInWords(
      accountant,
      { ...(facts.terms === undefined ? {} : { terms: facts.terms }), consumer: facts.consumer },
      language,
    ) as TalkView['accountant'],
    proposals: accountant.proposals.map(({ proposal, fit, yearOre }) => ({ proposal, fit, yearOre })),
    ownDates: {
      shown: facts.ownDates,
      late: facts.conduct.office.late.length,
      claimMarked: facts.claimMarked,
      mayApprove: isLead && !facts.claimMarked,
      approved:
        facts.ownDates === 'approved' && pack.ownDates
          ? { byName: pack.ownDates.approvedByName, on: dateInZone(pack.ownDates.approvedAt, scope.zone) }
          : null,
    },
  };
}

function toView(page: ClientPageText): TalkView['page'] {
  return structuredClone(page) as TalkView['page'];
}

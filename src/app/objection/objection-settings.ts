import { answerDaysDefault } from '../../domain/objection/index.ts';
import { chargesBeforeTalkDefault } from '../../domain/surcharge/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

export interface ObjectionTerms {
  /** Working days within which an objection is answered. */
  answerDays: number;
  /** So many charged deliveries in twelve months, and Takt stops proposing. */
  chargesBeforeTalk: number;
}

/** What the office has chosen, and Takt's own figures where it has not. */
export async function loadObjectionTerms(scope: OfficeScope): Promise<ObjectionTerms> {
  const { settings } = await scope.trx
    .selectFrom('office')
    .select('settings')
    .where('id', '=', scope.officeId)
    .executeTakeFirstOrThrow();
  return {
    answerDays: settings.objections?.answerDays ?? answerDaysDefault,
    chargesBeforeTalk: settings.objections?.chargesBeforeTalk ?? chargesBeforeTalkDefault,
  };
}

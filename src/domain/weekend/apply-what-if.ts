import { expectOnTime } from './expect-on-time.ts';
import type { GatheredWork, WorkAhead } from './gather-work.ts';
import { addNewClients, type TakenClients } from './new-clients.ts';
import type { Wishes } from './wishes.ts';
import type { WorkFacts } from './work-facts.ts';

/** An office and its work as they would be. */
export interface ChangedOffice {
  facts: WorkFacts;
  ahead: readonly WorkAhead[];
  taken: readonly TakenClients[];
  /** Those for whom something is different: everybody else's weeks are what they were. */
  touched: ReadonlySet<string>;
}

/**
 * The office as it would be if all wishes came true at once: who leaves has no work, who is on time delivers by the deadline, who is away has no working time, who gives an evening has its hours, and
 * new clients go to those of `takers` who then have most time left.
 */
export function applyWhatIf(
  office: { facts: WorkFacts; work: GatheredWork },
  wishes: Wishes,
  takers: readonly string[],
): ChangedOffice {
  const facts = withOvertime(withAbsences(office.facts, wishes.absences), wishes.overtime ?? []);
  const gone = new Set(wishes.goneClientIds);
  const onTime = new Set(wishes.onTimeClientIds);
  const left = office.work.ahead
    .filter(({ job }) => !gone.has(job.clientId))
    .map((work) => (onTime.has(work.job.clientId) ? expectOnTime(work, facts.now.on) : work));
  const { newClients } = wishes;
  const grown =
    newClients === undefined
      ? { ahead: [], taken: [] }
      : addNewClients({ facts, work: office.work, ahead: left, takers }, newClients);
  const changed = office.work.ahead.filter(({ job }) => gone.has(job.clientId) || onTime.has(job.clientId));
  return {
    facts,
    ahead: [...left, ...grown.ahead],
    taken: grown.taken,
    touched: new Set([
      ...wishes.absences.map(({ personId }) => personId),
      ...(wishes.overtime ?? []).map(({ personId }) => personId),
      ...changed.map(({ job }) => job.personId),
      ...grown.taken.map(({ personId }) => personId),
    ]),
  };
}

function withAbsences(facts: WorkFacts, absences: Wishes['absences']): WorkFacts {
  return {
    ...facts,
    people: facts.people.map((person) => ({
      ...person,
      absences: [...person.absences, ...absences.filter(({ personId }) => personId === person.id)],
    })),
  };
}

function withOvertime(facts: WorkFacts, overtime: NonNullable<Wishes['overtime']>): WorkFacts {
  return {
    ...facts,
    people: facts.people.map((person) => ({
      ...person,
      overtime: [...(person.overtime ?? []), ...overtime.filter(({ personId }) => personId === person.id)],
    })),
  };
}

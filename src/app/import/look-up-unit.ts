import { isCalendarDate } from '../../domain/kernel/index.ts';
import type { RegistryAnswer } from '../../http/contract/office.ts';
import type { EntityRegistry, UnitAnswer } from '../../registry/entity-registry.ts';
import { registryText } from '../../texts/registry-text.ts';

/** What Enhetsregisteret says of a number: for filling in a form before somebody else types it. That it does not answer is an answer. */
export async function lookUpUnit(registry: EntityRegistry, orgnr: string): Promise<RegistryAnswer> {
  const [unit, roles] = await Promise.all([registry.findUnit(orgnr), registry.findRoles(orgnr)]);
  const found = 'found' in unit ? unit.found : undefined;
  const held = found && 'found' in roles ? roles.found : {};
  const deleted = 'deleted' in unit ? unit.deleted : undefined;
  const facts = {
    answer: kindOf(unit),
    vatRegistered: found?.vatRegistered ?? false,
    bankrupt: found?.bankrupt ?? false,
    windingUp: found?.windingUp ?? false,
  };
  const deletedOn = deleted?.deletedOn ?? '';
  return {
    ...facts,
    name: found?.name ?? deleted?.name ?? null,
    form: found?.formCode ?? null,
    addressLines: [...(found?.addressLines ?? [])],
    employees: found?.employees ?? null,
    industryCodes: [...(found?.industryCodes ?? [])],
    municipality: found?.municipality ?? null,
    deletedOn: isCalendarDate(deletedOn) ? deletedOn : null,
    generalManager: held.generalManager ?? null,
    chair: held.chair ?? null,
    owner: held.owner ?? null,
    text: { nb: registryText(facts, 'nb'), en: registryText(facts, 'en') },
  };
}

function kindOf(answer: UnitAnswer): RegistryAnswer['answer'] {
  if ('found' in answer) return 'found';
  if ('absent' in answer) return 'absent';
  return 'deleted' in answer ? 'deleted' : 'no-answer';
}

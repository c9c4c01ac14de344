import { z } from 'zod';

/** A unit as Enhetsregisteret knows it. */
export interface RegisteredUnit {
  orgnr: string;
  name: string;
  /** The code of the organisational form: AS, ENK, ANS, SA … */
  formCode: string;
  /** As on an envelope, without the country when it is Norway; empty when the register has none. */
  addressLines: readonly string[];
  vatRegistered: boolean;
  bankrupt: boolean;
  /** Being wound up, by its own decision or by force. */
  windingUp: boolean;
  employees?: number;
  /** What it does, as codes of the standard for industries (`56.101`): three at most. */
  industryCodes?: readonly string[];
  /** Where it is, in the register's capitals. */
  municipality?: string;
}

/** Names of people (or of the company that has the role), as the register writes them. */
export interface RegisteredRoles {
  generalManager?: string;
  chair?: string;
  /** The owner of a sole proprietorship. */
  owner?: string;
}

/** Reads text or nothing: a field of another shape than expected must not cost the rest of the answer. */
const text = z.string().trim().min(1).optional().catch(undefined);
const flag = z.boolean().catch(false);
const many = <Item extends z.ZodType>(item: Item) => z.array(item.nullable().catch(null)).nullish().catch(null);

const addressSchema = z
  .object({ adresse: many(z.string()), postnummer: text, poststed: text, land: text, landkode: text, kommune: text })
  .optional()
  .catch(undefined);

const industrySchema = z.object({ kode: text }).optional().catch(undefined);

const unitSchema = z.object({
  organisasjonsnummer: z.string(),
  navn: z.string(),
  organisasjonsform: z.object({ kode: z.string() }).catch({ kode: '' }),
  forretningsadresse: addressSchema,
  postadresse: addressSchema,
  registrertIMvaregisteret: flag,
  konkurs: flag,
  underAvvikling: flag,
  underTvangsavviklingEllerTvangsopplosning: flag,
  antallAnsatte: z.number().int().nonnegative().optional().catch(undefined),
  naeringskode1: industrySchema,
  naeringskode2: industrySchema,
  naeringskode3: industrySchema,
  slettedato: text,
});

const personSchema = z
  .object({ navn: z.object({ fornavn: text, mellomnavn: text, etternavn: text }) })
  .optional()
  .catch(undefined);
const roleSchema = z.object({
  type: z.object({ kode: z.string() }),
  person: personSchema,
  enhet: z
    .object({ navn: many(z.string()) })
    .optional()
    .catch(undefined),
  fratraadt: flag,
  avregistrert: flag,
});
const rolesSchema = z.object({ rollegrupper: many(z.object({ roller: many(roleSchema) })) });

export type ReadUnit = { found: RegisteredUnit } | { deleted: { name: string; deletedOn?: string } } | undefined;

/** Undefined when the answer is not a unit at all. */
export function readUnit(json: unknown): ReadUnit {
  const parsed = unitSchema.safeParse(json);
  if (!parsed.success) return undefined;
  const unit = parsed.data;
  if (unit.slettedato !== undefined) return { deleted: { name: unit.navn, deletedOn: unit.slettedato } };
  const address = unit.forretningsadresse ?? unit.postadresse;
  const industryCodes = [unit.naeringskode1, unit.naeringskode2, unit.naeringskode3].flatMap(
    (industry) => industry?.kode ?? [],
  );
  return {
    found: {
      orgnr: unit.organisasjonsnummer,
      name: unit.navn,
      formCode: unit.organisasjonsform.kode,
      addressLines: addressLines(address),
      vatRegistered: unit.registrertIMvaregisteret,
      bankrupt: unit.konkurs,
      windingUp: unit.underAvvikling || unit.underTvangsavviklingEllerTvangsopplosning,
      ...(unit.antallAnsatte === undefined ? {} : { employees: unit.antallAnsatte }),
      ...(industryCodes.length === 0 ? {} : { industryCodes }),
      ...(address?.kommune === undefined ? {} : { municipality: address.kommune }),
    },
  };
}

function addressLines(address: z.infer<typeof addressSchema>): string[] {
  if (!address) return [];
  const place = [address.postnummer, address.poststed].filter((part) => part !== undefined).join(' ');
  const abroad = address.landkode !== undefined && address.landkode !== 'NO' ? address.land : undefined;
  return [...(address.adresse ?? []), place, abroad].map((line) => line?.trim() ?? '').filter((line) => line !== '');
}

/** Undefined when the answer is not a list of roles. Roles that somebody has left do not count. */
export function readRoles(json: unknown): RegisteredRoles | undefined {
  const parsed = rolesSchema.safeParse(json);
  if (!parsed.success || !parsed.data.rollegrupper) return undefined;
  const held = parsed.data.rollegrupper
    .flatMap((group) => group?.roller ?? [])
    .filter((role) => role !== null && !role.fratraadt && !role.avregistrert);
  const holderOf = (code: string) => {
    const role = held.find((candidate) => candidate?.type.kode === code);
    const person = role?.person?.navn;
    const name = person
      ? [person.fornavn, person.mellomnavn, person.etternavn].filter((part) => part !== undefined).join(' ')
      : (role?.enhet?.navn ?? []).filter((part) => part !== null).join(' ');
    return name === '' ? undefined : name;
  };
  const [generalManager, chair, owner] = [holderOf('DAGL'), holderOf('LEDE'), holderOf('INNH')];
  return {
    ...(generalManager === undefined ? {} : { generalManager }),
    ...(chair === undefined ? {} : { chair }),
    ...(owner === undefined ? {} : { owner }),
  };
}

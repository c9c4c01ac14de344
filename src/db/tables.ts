/** The tables as Kysely sees them. */
export type Tables = Record<string, never>;

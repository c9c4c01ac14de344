/** Bokmål first, English second. */
export const languages = ['nb', 'en'] as const;
export type Language = (typeof languages)[number];

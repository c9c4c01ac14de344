/** The same keys, whatever the words: a catalogue that lacks one or has one too many does not compile. */
export type Shape<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string ? string : Shape<Catalogue[Key]>;
};

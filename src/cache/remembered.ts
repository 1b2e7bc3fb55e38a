/** Answers that are kept: Intl's formats and long patterns take more time to make than to use. */

/** The same function, which makes each of its answers once. For few different arguments: none is forgotten. */
export const remembered = <Args extends readonly (string | number)[], Made>(
  make: (...args: Args) => Made,
): ((...args: Args) => Made) => {
  const known = new Map<string, { readonly made: Made }>();
  return (...args) => {
    const key = args.join(' ');
    const before = known.get(key);
    if (before) return before.made;
    const made = make(...args);
    known.set(key, { made });
    return made;
  };
};

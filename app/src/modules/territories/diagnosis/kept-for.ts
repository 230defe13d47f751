/** Makes something of an object once, and keeps it as long as the object itself: a table that is read again is another object. */
export const keptFor = <Owner extends object, Made>(make: (owner: Owner) => Made): ((owner: Owner) => Made) => {
  const kept = new WeakMap<Owner, { readonly made: Made }>();
  return (owner) => {
    const known = kept.get(owner) ?? { made: make(owner) };
    kept.set(owner, known);
    return known.made;
  };
};

/** The items before and after the one with this id in a list; `undefined` at its ends. */
export const neighboursOf = <Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
): { before: Item | undefined; after: Item | undefined } => {
  const index = items.findIndex((item) => item.id === id);
  if (index === -1) return { before: undefined, after: undefined };
  return { before: items[index - 1], after: items[index + 1] };
};

const NOT_IN_AN_ANCHOR = /[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu;

/** Gives headings the anchors that the site's pages give them; a repeated heading gets `-1`, `-2` and so on. */
export const anchorsOfPage = (): ((heading: string) => string) => {
  const seen = new Map<string, number>();
  return (heading) => {
    const slug = heading.toLowerCase().replaceAll(NOT_IN_AN_ANCHOR, '').replaceAll(' ', '-');
    let anchor = slug;
    let repeats = seen.get(slug) ?? 0;
    while (seen.has(anchor)) {
      repeats += 1;
      anchor = `${slug}-${repeats}`;
    }
    seen.set(slug, repeats);
    seen.set(anchor, seen.get(anchor) ?? 0);
    return anchor;
  };
};

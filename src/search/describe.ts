import { type SearchDocument, titleOf } from './document.ts';
import { findIn, passagesOf, type Sought } from './found.ts';
import { marked, type SectionHit, type Snippet, sectionsHit, snippetOf } from './snippet.ts';
import { type Reason, whyOf } from './why.ts';

/** What a result shows of a document, and why it is there. */
export interface Description {
  readonly why: readonly Reason[];
  readonly title: Snippet;
  readonly snippet?: Snippet;
  readonly sections: readonly SectionHit[];
}

const MOST_SECTIONS = 2;

/** Says where a document meets a query. */
export const describe = (document: SearchDocument, sought: Sought): Description => {
  const passages = passagesOf(document, sought);
  const title = titleOf(document);
  const snippet = snippetOf(passages);
  return {
    why: whyOf(passages),
    title: marked({ text: title, found: findIn(title, sought) }),
    ...(snippet === undefined ? {} : { snippet }),
    sections: sectionsHit(passages, MOST_SECTIONS),
  };
};

import { type SearchDocument, textsOf, titleOf } from './document.ts';
import { findIn, passagesOf, type Sought } from './found.ts';
import { marked, openingOf, type SectionHit, type Snippet, sectionsHit, snippetOf } from './snippet.ts';
import { type Reason, whyOf } from './why.ts';

/** What a result shows of a document, and why it is there. */
export interface Description {
  readonly why: readonly Reason[];
  readonly title: Snippet;
  /** The piece of text that shows the most of the query; the beginning of the summary when none does. */
  readonly snippet: Snippet;
  readonly sections: readonly SectionHit[];
}

/** Says where a document meets a query. */
export const describe = (document: SearchDocument, sought: Sought): Description => {
  const passages = passagesOf(document, sought);
  const title = titleOf(document);
  const snippet = snippetOf(passages);
  const [summary = ''] = textsOf(document, 'summary');
  return {
    why: whyOf(passages),
    title: marked({ text: title, found: findIn(title, sought) }),
    snippet: snippet ?? openingOf(summary),
    sections: sectionsHit(passages, snippet),
  };
};

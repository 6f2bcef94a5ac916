import { expect, test } from 'vitest';
import { xmlText } from './xml-text.ts';

test.for([
  { name: 'markup', given: `<a href="x">&'</a>`, text: '&lt;a href=&quot;x&quot;&gt;&amp;&apos;&lt;/a&gt;' },
  { name: 'characters that XML refuses', given: 'a\u0000b\u000Bc\uFFFEd', text: 'abcd' },
  { name: 'letters of any script, and line ends', given: 'Čas\n日本 🙂', text: 'Čas\n日本 🙂' },
  { name: 'half of a pair', given: 'a\uD83Db', text: 'ab' },
])('$name', ({ given, text }) => expect(xmlText(given)).toBe(text));

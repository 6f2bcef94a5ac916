const COMMENT =
  /^(?:\/\/|\/\*|\*(?:\s|\/|$)|#(?!\s*(?:if|ifdef|ifndef|else|elif|endif|define|undef|pragma)\b)|--\s|<!--|;;|"""|''')/;
const IMPORT =
  /^(?:import\s|from\s+\S+\s+import\b|using\s+[\w.]+;|use\s+[\w:\\{},\s]+;|#\s*include\b|package\s+[\w.]+;?$|require(?:_once|_relative)?[\s(]['"]|(?:const|let|var)\s+[\w{},\s]+=\s*require\()/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Can this line have caused a fault? Blank lines, brackets, comments and imports cannot. */
export const isTelling = (line: string): boolean => {
  const text = line.trim();
  return LETTER_OR_DIGIT.test(text) && !COMMENT.test(text) && !IMPORT.test(text) && text !== 'else' && text !== 'end';
};

/** Those lines that can have caused a fault; where a change consists of none, its lines that are not blank. */
export const tellingOr = <T>(lines: readonly T[], textOf: (line: T) => string): readonly T[] => {
  const telling = lines.filter((line) => isTelling(textOf(line)));
  return telling.length > 0 ? telling : lines.filter((line) => textOf(line).trim() !== '');
};

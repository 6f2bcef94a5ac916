const BLANKS = ' \t\r\f\v';

/** A message as it is kept: LF line ends, no blanks at the end of a line, no empty lines around it. */
export const tidyMessage = (text: string): string =>
  (isTidy(text) ? text : text.split('\n').map(withoutBlanks).join('\n')).trim();

const isTidy = (text: string): boolean => {
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
    const last = text.charCodeAt(end - 1);
    if (last === SPACE || (last >= TAB && last <= CARRIAGE_RETURN && last !== LINE_END)) return false;
  }
  return true;
};

const [TAB, LINE_END, CARRIAGE_RETURN, SPACE] = [9, 10, 13, 32];

const withoutBlanks = (line: string): string => {
  let end = line.length;
  while (end > 0 && BLANKS.includes(line.charAt(end - 1))) end--;
  return line.slice(0, end);
};

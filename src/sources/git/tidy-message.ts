const BLANKS = ' \t\r\f\v';

/** A message as it is kept: LF line ends, no blanks at the end of a line, no empty lines around it. */
export const tidyMessage = (text: string): string => {
  const isTidy = ![...BLANKS].some((blank) => text.includes(`${blank}\n`));
  return (isTidy ? text : text.split('\n').map(withoutBlanks).join('\n')).trim();
};

const withoutBlanks = (line: string): string => {
  let end = line.length;
  while (end > 0 && BLANKS.includes(line.charAt(end - 1))) end--;
  return line.slice(0, end);
};

/** One update of a change in NoteDb: a commit of `refs/changes/NN/N/meta`. */
export interface MetaUpdate {
  readonly sha: string;
  /** Address of its author, `<account>@<id of the server>`. */
  readonly email: string;
  readonly at: Date;
  readonly message: string;
}

export interface Footer {
  readonly key: string;
  readonly value: string;
}

/** The footers of an update: the lines `Key: value` of its last paragraph. What people wrote stands before it. */
export const footersOf = ({ message }: Pick<MetaUpdate, 'message'>): readonly Footer[] => {
  const [last = ''] = message
    .trimEnd()
    .split(/\n[ \t]*\n/)
    .slice(-1);
  return last.split('\n').flatMap((line) => {
    const [, key, value = ''] = /^([A-Za-z][A-Za-z-]*):(?: (.*))?$/.exec(line) ?? [];
    return key === undefined ? [] : [{ key, value }];
  });
};

/** The account that an address or a signature `Name <account@server>` names. */
export const accountIn = (text: string): number | undefined => {
  const [, account] = /(?:^|<)(\d{1,15})@/.exec(text) ?? [];
  return account === undefined ? undefined : Number(account);
};

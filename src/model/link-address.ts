const HOST_IS_ADDRESS = /^(?:\[.*\]|\d+(?:\.\d+){3}|localhost)$/;

/**
 * Why an address may not be a link, in words; `undefined` when it may. Allowed are http and https to a host by name,
 * mailto, and addresses within the site. What a browser and a reader could understand differently is refused.
 */
export const refusalOfLink = (address: string): string | undefined => {
  if (/[\s\p{C}\p{Z}\\]/u.test(address)) return 'holds a blank, a backslash or an invisible character';
  if (/^mailto:[^@:]+@[^@:]+$/i.test(address)) return undefined;
  if (/^https?:/i.test(address)) return refusalOfWeb(address);
  if (/^(?:\/(?!\/)|\.\.?\/|#|\?)/.test(address)) return undefined;
  return 'is neither http, https, mailto nor an address within the site that begins with / ./ ../ ? or #';
};

const refusalOfWeb = (address: string): string | undefined => {
  const authority = /^https?:\/\/([^/?#]+)/i.exec(address)?.[1];
  if (authority === undefined || !URL.canParse(address)) return 'is not a complete web address';
  if (authority.includes('@')) return 'names an account before its host';
  if (/[^\p{ASCII}]|%/u.test(authority)) return 'has a host in other letters than ASCII (write its xn-- form)';
  return HOST_IS_ADDRESS.test(new URL(address).hostname) ? 'leads to a machine by its number' : undefined;
};

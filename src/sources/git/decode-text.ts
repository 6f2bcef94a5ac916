import { isUtf8 } from 'node:buffer';

/**
 * Bytes of a commit as text: in the encoding that the commit declares, else UTF-8, else Latin-1. Never throws; bytes
 * that fit no rule become replacement characters. Only encodings that keep ASCII as it is are taken at their word, so
 * that no declaration can make a line end out of something else.
 */
export const decodeText = (bytes: Buffer, declared: string): string => {
  const decoder = declared === '' ? undefined : decoderOf(declared);
  if (decoder !== undefined) return decoder.decode(bytes);
  return isUtf8(bytes) ? bytes.toString('utf8') : bytes.toString('latin1');
};

const MAX_DECODERS = 64;
const decoders = new Map<string, TextDecoder | undefined>();

const decoderOf = (label: string): TextDecoder | undefined => {
  if (!decoders.has(label)) {
    if (decoders.size >= MAX_DECODERS) decoders.clear();
    decoders.set(label, findDecoder(label));
  }
  return decoders.get(label);
};

const findDecoder = (label: string): TextDecoder | undefined => {
  try {
    const decoder = new TextDecoder(label, { ignoreBOM: true });
    return ['utf-8', 'utf-16le', 'utf-16be'].includes(decoder.encoding) ? undefined : decoder;
  } catch {
    return undefined;
  }
};

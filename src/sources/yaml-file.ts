import { decodeText } from './content-text.ts';
import { emptyDocument, readDocuments, type YamlResult } from './yaml-documents.ts';

const MAX_CHARACTERS = 256 * 1024;

interface YamlFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Whether the file may hold several documents. */
  readonly several: boolean;
}

/** Reads a file of plain YAML mappings; an empty file has one empty mapping. */
export const readYamlFile = ({ file, bytes, several }: YamlFile): YamlResult => {
  const decoded = decodeText({ file, bytes });
  if (!decoded.ok) return decoded;
  const problem = { file, line: 1, column: 1, severity: 'error' } as const;
  if (decoded.text.length > MAX_CHARACTERS) {
    const message = `The file has more than ${MAX_CHARACTERS} characters`;
    return { ok: false, problems: [{ ...problem, rule: 'yaml/too-large', message, hint: 'Split it' }] };
  }
  const read = readDocuments({ file, text: decoded.text, several });
  return read.ok && read.documents.length === 0 && !several ? { ok: true, documents: [emptyDocument(file)] } : read;
};

import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { type AppTree } from './app-tree.js';
import { type Place } from './finding.js';
import { TextFile } from './text-file.js';

/** The configuration of the application, as strict JSON, with the places of its members. */
export interface AppConfigFile {
  readonly file: TextFile;
  /** What `JSON.parse` gives; undefined when the text is no JSON object. */
  readonly content: Readonly<Record<string, unknown>> | undefined;
  /** Where the text stops being JSON. */
  readonly error: { readonly message: string; readonly place: Place } | undefined;
  /** Where the key of a member stands. */
  keyPlace(key: string): Place;
  /** Where the value of a member stands. */
  valueNode(key: string): Node | undefined;
}

/** Both spellings are in use: the documentation writes one, most applications the other. */
export const isAppConfig = (path: string): boolean =>
  path.toLowerCase() === 'assets/data/appconfig.json';

/** Every configuration file of an application; more than one is a finding of its own. */
export async function readAppConfigs(tree: AppTree): Promise<readonly AppConfigFile[]> {
  const found: AppConfigFile[] = [];
  for (const file of tree.files.values()) {
    const text = isAppConfig(file.path) ? await TextFile.read(file) : undefined;
    if (text) found.push(parseAppConfig(text));
  }
  return found;
}

/** Reads one configuration file. */
function parseAppConfig(file: TextFile): AppConfigFile {
  const errors: ParseError[] = [];
  const root = tolerantTree(file.text, errors);
  const member = (key: string): Node | undefined => root && findNodeAtLocation(root, [key]);
  const shared = {
    file,
    keyPlace: (key: string): Place => file.place(member(key)?.parent?.offset ?? 0),
    valueNode: member,
  };
  const content = parseStrictly(file.text);
  if (content) return { ...shared, content, error: undefined };
  const [error] = errors;
  const message = error ? printParseErrorCode(error.error) : 'NotAnObject';
  return { ...shared, content, error: { message, place: file.place(error?.offset ?? 0) } };
}

/** The members with their places. Brackets nested by the thousand are too deep for the parser. */
function tolerantTree(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** As the host and the application read it; jsonc-parser alone would forgive too much. */
function parseStrictly(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const content: unknown = JSON.parse(text);
    const isObject = typeof content === 'object' && content !== null && !Array.isArray(content);
    return isObject ? (content as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

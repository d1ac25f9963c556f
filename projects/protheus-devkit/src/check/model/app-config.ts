import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Place } from '../../findings/finding.js';
import { type AppTree } from './app-tree.js';
import { TextFile } from './text-file.js';

/** The configuration file of an application, read as strict JSON, with the places of its members. */
export interface AppConfigFile {
  readonly file: TextFile;
  /** The result of `JSON.parse`; undefined when the text is not a JSON object. */
  readonly content: Readonly<Record<string, unknown>> | undefined;
  /** The first place that is not JSON. */
  readonly error: { readonly message: string; readonly place: Place } | undefined;
  /** @returns The place of a member's key. */
  keyPlace(key: string): Place;
  /** @returns The value of a member in the text. */
  valueNode(key: string): Node | undefined;
}

/** Whether a path is that of the configuration: TDN writes it in lower case, most applications as `appConfig.json`. */
export function isAppConfig(path: string): boolean {
  return path.toLowerCase() === 'assets/data/appconfig.json';
}

/** @returns The configuration files of an application; the rule app-config-spelling reports two. */
export async function readAppConfigs(tree: AppTree): Promise<readonly AppConfigFile[]> {
  const found: AppConfigFile[] = [];
  for (const file of tree.files.values()) {
    const text = isAppConfig(file.path) ? await TextFile.read(file) : undefined;
    if (text) found.push(parseAppConfig(text));
  }
  return found;
}

function parseAppConfig(file: TextFile): AppConfigFile {
  const errors: ParseError[] = [];
  const root = tolerantTree(file.text, errors);
  const members = membersOf(root);
  const member = (key: string): Node | undefined => members.get(key);
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

/** The values of an object by their keys: the first of a key that is written twice. */
function membersOf(root: Node | undefined): ReadonlyMap<string, Node> {
  const members = new Map<string, Node>();
  if (root?.type !== 'object') return members;
  for (const { children: [name, value] = [] } of root.children ?? []) {
    const key = name?.value as string;
    if (value && !members.has(key)) members.set(key, value);
  }
  return members;
}

/** @returns The members with their places; undefined when brackets are nested too deeply for the parser. */
function tolerantTree(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Parses as the host and the application do; jsonc-parser accepts more than JSON. */
function parseStrictly(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const content: unknown = JSON.parse(text);
    const isObject = typeof content === 'object' && content !== null && !Array.isArray(content);
    return isObject ? (content as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** New name by old name. */
export type Renames = Readonly<Record<string, string>>;

/** The public names of one entry point that changed. The names of owners are the old ones. */
export interface EntryPointChanges {
  readonly renamed?: Renames;
  /** Entry point that exports the symbol now. */
  readonly moved?: Renames;
  /** What to use in place of a symbol that is no longer exported. */
  readonly removed?: Renames;
  /** Renamed members of exported classes and interfaces. */
  readonly members?: Readonly<Record<string, Renames>>;
  /** Renamed string values of exported types. */
  readonly values?: Readonly<Record<string, Renames>>;
}

/** The changes by entry point, read from `public-names.json`. */
export const publicNames = JSON.parse(
  readFileSync(join(__dirname, 'public-names.json'), 'utf8'),
) as Readonly<Record<string, EntryPointChanges>>;

/** A change of one exported symbol. */
export interface ExportChange {
  readonly module: string;
  readonly kind: 'renamed' | 'moved' | 'removed';
  readonly name: string;
  /** The new name, the new entry point, or what to use in its place. */
  readonly to: string;
}

/** A change of one member of an exported class or interface. */
export interface MemberChange {
  readonly module: string;
  readonly owner: string;
  readonly name: string;
  readonly to: string;
}

/** Every change of an exported symbol. */
export const exportChanges: readonly ExportChange[] = Object.entries(publicNames).flatMap(
  ([module, changes]) =>
    (['renamed', 'moved', 'removed'] as const).flatMap(kind =>
      Object.entries(changes[kind] ?? {}).map(([name, to]) => ({ module, kind, name, to })),
    ),
);

/** Every change of a member. */
export const memberChanges: readonly MemberChange[] = Object.entries(publicNames).flatMap(
  ([module, { members = {} }]) =>
    Object.entries(members).flatMap(([owner, renames]) =>
      Object.entries(renames).map(([name, to]) => ({ module, owner, name, to })),
    ),
);

/** The old names of members. */
export const oldMemberNames: ReadonlySet<string> = new Set(memberChanges.map(({ name }) => name));

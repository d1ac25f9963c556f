import { type Untyped } from '../../session/models/untyped';

/** The translated texts of a resource, by their names: `literals.STR0001`. */
export type ProI18N = Untyped;

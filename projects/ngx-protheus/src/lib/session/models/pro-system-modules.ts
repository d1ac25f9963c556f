/** A module of the ERP. */
export interface ProSystemModules {
  id?: string;
  name?: string;
  description?: string;
}

/** A page of modules. */
export interface ProSystemModulesList {
  hasNext: boolean;
  items: ProSystemModules[];
}

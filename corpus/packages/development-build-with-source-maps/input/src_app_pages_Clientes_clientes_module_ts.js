(self["webpackChunkapp"]=self["webpackChunkapp"]||[]).push([["src_app_pages_Clientes_clientes_module_ts"],{}])

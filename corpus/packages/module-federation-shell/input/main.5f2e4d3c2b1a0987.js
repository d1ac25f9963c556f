const r=()=>(0,n.Wc)({type:"module",remoteEntry:"http://localhost:4201/remoteEntry.js",exposedModule:"./Module"});fetch("/api/crm/v1/x")

class S{constructor(){this.USER="FULANO:s3nh4x"}get(){return fetch("/api/x",{headers:{Authorization:"Basic "+btoa(this.USER)}})}}

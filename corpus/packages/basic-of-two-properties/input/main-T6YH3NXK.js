class C{constructor(){this.basicUser="fulano";this.basicPass="12"}init(){h({Authorization:"Basic "+btoa(this.basicUser+":"+this.basicPass)},"/api/x")}}

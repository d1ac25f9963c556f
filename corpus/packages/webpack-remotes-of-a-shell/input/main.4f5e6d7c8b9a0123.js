e.exports=new Promise((t,n)=>{if("undefined"!=typeof campanha)return t();i.l("https://remotos.example.com/campanha/remoteEntry.js",r=>{t()},"campanha")});fetch("/api/crm/v1/x")

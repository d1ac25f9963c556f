import{a}from"./chunk-QU5XJ3AM.js";fetch("/api/crm/v1/x")

export * from 'ngx-protheus/compat';

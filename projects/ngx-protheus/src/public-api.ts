export { ProtheusError, type ProtheusErrorCode } from './lib/errors/protheus-error';

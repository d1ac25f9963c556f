import { type JsonFile } from '../edit/json-file';
import { appendTo } from './editor-file';

const RECOMMENDATIONS = ['totvs.tds-vscode', 'angular.ng-template'];

/** Recommends TDS and the extension of Angular, unless the workspace does not want them. */
export function addRecommendations(file: JsonFile): void {
  const known = ['recommendations', 'unwantedRecommendations'].flatMap(key => {
    const list = file.get([key]);
    return Array.isArray(list) ? list.map(id => String(id).toLowerCase()) : [];
  });
  appendTo(
    file,
    ['recommendations'],
    RECOMMENDATIONS.filter(id => !known.includes(id)),
  );
}

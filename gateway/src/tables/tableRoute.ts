/** Where a table is; its name ends in the form's extension where the form is not left to `Accept`. */
export const tableRoute = '/tables/:file';

/** The archive of the site. */
export const zipName = 'hamroh-site.zip';

/** Stands on the share page until the whole site is built and its archive can be weighed. */
export const zipSizeMark = '%zip-size%';

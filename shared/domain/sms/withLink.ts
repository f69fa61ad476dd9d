/**
 * One SMS with a link, or without it where the link would not be whole: half a link helps nobody, and everything else is said without.
 * `write` puts a link it is given at the very end.
 */
export const withLink = (link: string | undefined, write: (link: string | undefined) => string): string => {
  const linked = write(link)
  return link === undefined || linked.endsWith(link) ? linked : write(undefined)
}

import * as z from 'zod/mini'

/** The body of a response, which must be of this shape. */
export const readJson = async <Shape extends z.core.$ZodType>(
  response: Response,
  shape: Shape,
): Promise<z.output<Shape>> => z.parse(shape, await response.json())

import * as z from 'zod/mini'
import { reading, type Route } from './route.ts'

export const getMe = {
  ...reading,
  path: '/api/me',
  function: 'me',
  access: 'token',
  summary: 'Who I am here, and what I may do',
  answer: z.lazy(() =>
    z.object({
      personId: z.string(),
      name: z.string(),
      unit: z.string(),
      capabilities: z.array(z.enum(['manager', 'approver', 'itStaff', 'itLead', 'admin'])),
    }),
  ),
} as const satisfies Route

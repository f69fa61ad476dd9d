import type { Person } from '../../../shared/domain/organization/organization.ts'
import type { ChoiceGroup } from './choices.ts'
import { html, type Html } from './html.ts'

export const loginTitle = 'Hvem er du?'

/** The page where one chooses whom to be. It posts `login` to its own address. */
export const loginPage = (choices: ChoiceGroup[], search: string): Html => html`
  <p>Dette er en prøveutgave på din egen maskin. Velg hvem du vil være, uten passord.</p>
  <form method="get" role="search">
    <label>Søk etter navn, stilling eller innlogging <input type="search" name="search" value="${search}" /></label>
    <button>Søk</button>
  </form>
  <form method="post">${choices.map(groupPart)} ${choices.length === 0 ? html`<p>Fant ingen.</p>` : ''}</form>
`

const groupPart = ({ heading, people, cut }: ChoiceGroup): Html => html`
  <h2>${heading}</h2>
  <ul>
    ${people.map(personPart)}
  </ul>
  ${cut ? html`<p>Det er flere enn disse. Søk for å finne dem.</p>` : ''}
`

const personPart = ({ login, name, title, admin }: Person): Html => html`
  <li>
    <button name="login" value="${login}">${name} <span>${title}${admin ? ', administrator' : ''}</span></button>
  </li>
`

const at = (name: string): string => `${name}@havnes.example`

/** People of the demonstration organisation, by what they do here. */
export const people = {
  itLead: at('maret.vuolitjavri'),
  itSuperior: at('ragnhild.fjellmo'),
  managers: [at('marit.lillefjaere'), at('kristine.ytrebotn')],
}

/** Who follows which unit, by mail. */
export const followers: Record<string, string> = {
  [at('torgeir.mollbakk')]: 'admin',
  [at('eivind.skarvnes')]: 'finance',
  [at('niillas.cahcevuohppi')]: 'health',
  [at('hallvard.nesmyr')]: 'education',
  [at('synnove.lyngstad')]: 'technical',
  [at('siri.tangstad')]: 'nursing-home',
  [at('hakon.myrvikmo')]: 'nursing-home',
  [at('sunniva.aspelia')]: 'home-care',
}

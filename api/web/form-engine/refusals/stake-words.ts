/** Why somebody is partial in a case, to whoever is. */
import type { Stake } from '../../../../contracts/errors/stakes.ts';
import type { Language } from '../../../../words/language.ts';

export const stakeWords: Record<Language, Record<Stake, string>> = {
  sv: {
    contact: 'Du är eller har varit kontaktperson i ärendet.',
    proposedContact: 'Du är den kontaktperson som nämns i förslaget.',
    reported: 'Du har lämnat rapport i ärendet för en organisation som du tillhör.',
    declared: 'Du har själv anmält jäv i ärendet.',
    ofLead:
      'Du tillhör, eller har sedan förslaget kom in tillhört, den organisation som ansvarar eller har ansvarat för aktiviteten, eller en organisation som den är en del av.',
    ofCandidate:
      'Du tillhör, eller har sedan förslaget kom in tillhört, en organisation som är tillfrågad om att ansvara, eller en organisation som den är en del av.',
    ofPartner: 'Du tillhör, eller har sedan förslaget kom in tillhört, en organisation som deltar i aktiviteten, eller en organisation som den är en del av.',
    ofProposer: 'Du tillhör, eller har sedan förslaget kom in tillhört, den organisation som lämnade förslaget, eller en organisation som den är en del av.',
    ofFunder: 'Du tillhör, eller har sedan förslaget kom in tillhört, en annan finansiär, eller en organisation som den är en del av.',
    ofOwnUnit: 'Du arbetar, eller har sedan förslaget kom in arbetat, på den enhet hos Länsstyrelsen som själv är part i ärendet.',
    unitUnknown:
      'En enhet hos Länsstyrelsen är själv part i ärendet, och registret säger inte vilken enhet du arbetar på. Be en samordnare eller administratör att ange den.',
  },
  en: {
    contact: 'You are or have been a contact person in this case.',
    proposedContact: 'You are the contact named in the proposal of this case.',
    reported: 'You have reported in this case for an organisation of yours.',
    declared: 'You have declared yourself partial in this case.',
    ofLead: 'You belong, or since the proposal have belonged, to the organisation that leads or has led the activity, or to one that it is part of.',
    ofCandidate: 'You belong, or since the proposal have belonged, to an organisation that has been asked to lead, or to one that it is part of.',
    ofPartner: 'You belong, or since the proposal have belonged, to an organisation that takes part in the activity, or to one that it is part of.',
    ofProposer: 'You belong, or since the proposal have belonged, to the organisation that made the proposal, or to one that it is part of.',
    ofFunder: 'You belong, or since the proposal have belonged, to another funder, or to an organisation that it is part of.',
    ofOwnUnit: 'You work, or since the proposal have worked, at the unit of the county board that is itself a party in the case.',
    unitUnknown:
      'A unit of the county board is itself a party in the case, and the register does not say at which unit you work. Ask a coordinator or administrator to enter it.',
  },
};

/** "3 kvinnor", "två av deltagarna", "ett fåtal elever": what no rule can keep back for sure, somebody is asked to look at and to say yes to. */
export const speaksOfFew = (text: string): boolean =>
  /(?<![\d\p{L},.])([1-4]|en|ett|två|tre|fyra|ett fåtal|några få|enstaka|one|two|three|four|a few)\s+(\p{L}+\s+)?(person|kvinn|män|man|deltag|barn|elev|ungdom|flykting|nyanländ|people|wom[ae]n|men|participant|child)/iu.test(
    text,
  );

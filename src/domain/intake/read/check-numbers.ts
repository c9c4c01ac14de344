/** Whether digits end in a check digit by mod 10 (Luhn). */
function holdsMod10(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const times = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (times > 9 ? times - 9 : times);
  }, 0);
  return sum % 10 === 0;
}

/** Whether they end in one by mod 11, weights 2 to 7 from the right; `-` stands for ten. */
function holdsMod11(digits: string): boolean {
  const sum = Array.from(digits.slice(0, -1))
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * ((index % 6) + 2), 0);
  const check = (11 - (sum % 11)) % 11;
  return digits.at(-1) === (check === 10 ? '-' : String(check));
}

/**
 * Whether it can be a customer identification (KID): 2 to 25 digits, the last a check digit by mod 10 or mod 11. Source: Mastercard Payment Services,
 * the OCR giro system specification. Example: 2345676 holds by mod 10, and 12345678903 does by mod 11.
 */
export function isKid(text: string): boolean {
  return (
    /^\d{1,24}[\d-]$/.test(text) && text.length >= 2 && (/\d$/.test(text) && holdsMod10(text) ? true : holdsMod11(text))
  );
}

/** Whether an international account number holds: ISO 13616, mod 97. */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(text)) return false;
  const moved = text.slice(4) + text.slice(0, 4);
  let rest = 0;
  for (const character of moved) {
    const value = /\d/.test(character) ? character : String(character.charCodeAt(0) - 55);
    for (const digit of value) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}
